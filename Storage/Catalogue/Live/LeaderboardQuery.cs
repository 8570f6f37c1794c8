namespace LearningSessions.Storage.Catalogue.Live;

/// <summary>Whose words are compared.</summary>
public sealed record LeaderboardQuery
{
    /// <summary>Sessions that ended at this time or later, UTC.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Sessions that ended before this time, UTC.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Of which class or school.</summary>
    public string? Group { get; init; }

    /// <summary>How many learners at most.</summary>
    public int Limit { get; init; } = 100;
}

namespace LearningSessions.Grains.Interfaces.Learners;

/// <summary>The score of one learner in one phase of one session. Means and modes skip blanks; nothing is rounded.</summary>
[GenerateSerializer, Immutable, Alias("PhaseScore")]
public sealed record PhaseScore
{
    /// <summary>The session's id.</summary>
    [Id(0)] public required string Session { get; init; }

    /// <summary>The milestone level.</summary>
    [Id(1)] public required string Milestone { get; init; }

    /// <summary>P1 to P8, S1, S2.</summary>
    [Id(2)] public required string Phase { get; init; }

    /// <summary>The earliest matched session row, milliseconds since 1970, UTC.</summary>
    [Id(3)] public long Start { get; init; }

    /// <summary>The last response, milliseconds since 1970, UTC; can lie before the start.</summary>
    [Id(4)] public long End { get; init; }

    /// <summary>How many responses.</summary>
    [Id(5)] public int Responses { get; init; }

    /// <summary>Mean accuracy.</summary>
    [Id(6)] public decimal? Accuracy { get; init; }

    /// <summary>Mean emotional score.</summary>
    [Id(7)] public decimal? Eq { get; init; }

    /// <summary>Mean engagement.</summary>
    [Id(8)] public decimal? Engagement { get; init; }

    /// <summary>The most frequent emotion.</summary>
    [Id(9)] public string? Emotion { get; init; }

    /// <summary>The most frequent state of engagement.</summary>
    [Id(10)] public string? EngagementState { get; init; }

    /// <summary>The most frequent pronunciation.</summary>
    [Id(11)] public string? Pronunciation { get; init; }

    /// <summary>The most frequent audio quality.</summary>
    [Id(12)] public string? AudioQuality { get; init; }

    /// <summary>0.6 · mean emotional score + 0.4 · mean accuracy; null when either is blank.</summary>
    [Id(13)] public decimal? Score { get; init; }
}

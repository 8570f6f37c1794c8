namespace LearningSessions.Storage.Catalogue.Cohorts;

/// <summary>Which phases of which learners are put together.</summary>
public sealed record CohortQuery
{
    /// <summary>The limit of <see cref="Struggles"/> unless another is asked for, in percent.</summary>
    public const double UsuallyStruggles = 50;

    /// <summary>Of learners of this named cohort.</summary>
    public string? Cohort { get; init; }

    /// <summary>Of learners of this school.</summary>
    public string? School { get; init; }

    /// <summary>Of learners of this class.</summary>
    public string? Level { get; init; }

    /// <summary>Of this learner alone.</summary>
    public string? Learner { get; init; }

    /// <summary>Of this milestone.</summary>
    public string? Milestone { get; init; }

    /// <summary>Started at this time or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Started before this time.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Who has a mean accuracy under this, in percent, struggles. Default 50.</summary>
    public double Struggles { get; init; } = UsuallyStruggles;
}

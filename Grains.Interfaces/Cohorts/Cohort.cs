namespace LearningSessions.Grains.Interfaces.Cohorts;

/// <summary>A named list of learners.</summary>
[GenerateSerializer, Immutable, Alias("Cohort")]
public sealed record Cohort
{
    /// <summary>The most learners of a cohort.</summary>
    public const int MaxLearners = 20_000;

    /// <summary>What it is called.</summary>
    [Id(0)] public required CohortName Name { get; init; }

    /// <summary>How many learners it lists.</summary>
    [Id(1)] public int Learners { get; init; }

    /// <summary>Counts changes, from 1.</summary>
    [Id(2)] public int Version { get; init; }

    /// <summary>Who changed it last.</summary>
    [Id(3)] public string ChangedBy { get; init; } = "";

    /// <summary>When it was changed last, UTC.</summary>
    [Id(4)] public DateTimeOffset ChangedAt { get; init; }
}

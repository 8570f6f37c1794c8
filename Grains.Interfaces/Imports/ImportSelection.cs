using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Cohorts;
using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Grains.Interfaces.Imports;

/// <summary>Of which learners an import keeps what it reads: a list of them, or a group. What is of others is counted and passed over.</summary>
[GenerateSerializer, Immutable, Alias("ImportSelection")]
public sealed record ImportSelection
{
    /// <summary>These learners; empty where a group is named.</summary>
    [Id(0)] public ImmutableArray<LearnerId> Learners { get; init; } = [];

    /// <summary>Those whose event names this school, or its code.</summary>
    [Id(1)] public string? School { get; init; }

    /// <summary>Those whose event names this class.</summary>
    [Id(2)] public string? Level { get; init; }

    /// <summary>The learners of this cohort, as it is when the file begins to be read or goes on to be; a school and a class narrow it.</summary>
    [Id(3)] public CohortName? Cohort { get; init; }
}

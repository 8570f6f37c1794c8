using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Cohorts;
using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Grains.Cohorts;

/// <summary>What a cohort keeps: the head. Its learners lie in a page.</summary>
[GenerateSerializer, Immutable, Alias("CohortState")]
public sealed record CohortState
{
    /// <summary>The cohort; null when there is none.</summary>
    [Id(0)] public Cohort? Cohort { get; init; }

    /// <summary>The number of the page with its learners: 0 or 1, in turns.</summary>
    [Id(1)] public int Page { get; init; }

    /// <summary>The learners that this write brings to the catalogue.</summary>
    [Id(2)] public ImmutableArray<LearnerId> Listed { get; init; } = [];

    /// <summary>Whether the learners that the catalogue has go first.</summary>
    [Id(3)] public bool ListedAnew { get; init; }

    /// <summary>Whether another write brings further learners: after a crash in between, all are written again.</summary>
    [Id(4)] public bool MoreToList { get; init; }
}

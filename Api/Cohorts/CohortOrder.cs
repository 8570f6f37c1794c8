using LearningSessions.Storage.Catalogue.Cohorts;

namespace LearningSessions.Api.Cohorts;

/// <summary>In which order phases are shown.</summary>
public static class CohortOrder
{
    /// <summary>The phases as a learner goes through them.</summary>
    public static IReadOnlyList<string> Course { get; } = ["P1", "P2", "P3", "P4", "S1", "P5", "P6", "P7", "P8", "S2"];

    /// <summary>The one that the greatest share of learners struggles with first; of two as hard, the less accurate.</summary>
    public static IReadOnlyList<CohortRow> HardestFirst(IEnumerable<CohortRow> phases) =>
        [.. phases.OrderByDescending(phase => phase.StrugglingShare).ThenBy(phase => phase.Accuracy ?? 101).ThenBy(phase => phase.Phase, StringComparer.Ordinal)];
}

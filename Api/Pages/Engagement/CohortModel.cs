using LearningSessions.Storage.Catalogue.Cohorts;

namespace LearningSessions.Api.Pages.Engagement;

/// <summary>What the page of a cohort shows.</summary>
/// <param name="Query">Which cohort.</param>
/// <param name="Cells">Each phase of each milestone.</param>
/// <param name="Hardest">The phases, the hardest first.</param>
/// <param name="Weeks">The weeks, the earliest first.</param>
public sealed record CohortModel(
    CohortQuery Query, IReadOnlyList<CohortRow> Cells, IReadOnlyList<CohortRow> Hardest, IReadOnlyList<CohortTrendRow> Weeks);

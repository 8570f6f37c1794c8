using LearningSessions.Storage.Catalogue.Cohorts;

namespace LearningSessions.Api.Cohorts;

/// <summary>Weeks over all learners of a cohort.</summary>
/// <param name="Struggles">Who has a mean accuracy under this, in percent, counts as struggling.</param>
/// <param name="Weeks">The weeks, the earliest first.</param>
public sealed record CohortTrend(double Struggles, IReadOnlyList<CohortTrendRow> Weeks);

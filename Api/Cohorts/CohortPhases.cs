using LearningSessions.Storage.Catalogue.Cohorts;

namespace LearningSessions.Api.Cohorts;

/// <summary>Phases over all learners of a cohort.</summary>
/// <param name="Struggles">Who has a mean accuracy under this, in percent, counts as struggling.</param>
/// <param name="Phases">The phases.</param>
public sealed record CohortPhases(double Struggles, IReadOnlyList<CohortRow> Phases);

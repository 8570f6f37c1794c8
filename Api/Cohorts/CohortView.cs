using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Cohorts;
using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Api.Cohorts;

/// <summary>A named cohort with its learners.</summary>
/// <param name="Cohort">Name, size, who changed it.</param>
/// <param name="Learners">Its learners, by id.</param>
public sealed record CohortView(Cohort Cohort, ImmutableArray<LearnerId> Learners);

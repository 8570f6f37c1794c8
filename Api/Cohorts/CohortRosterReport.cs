using System.Collections.Immutable;
using LearningSessions.Api.Tutors;
using LearningSessions.Grains.Interfaces.Cohorts;

namespace LearningSessions.Api.Cohorts;

/// <summary>What became of a roster of learners.</summary>
/// <param name="Cohorts">The cohorts that it names, as they now are.</param>
/// <param name="Rejected">Lines that changed nothing.</param>
public sealed record CohortRosterReport(ImmutableArray<Cohort> Cohorts, ImmutableArray<RejectedLine> Rejected);

using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Api.Engagement;

/// <summary>One learner.</summary>
/// <param name="Learner">Groups and counts.</param>
/// <param name="Timeline">The lesson sessions, in the order of time.</param>
/// <param name="Phases">The phases, in the order of their start.</param>
public sealed record LearnerView(Learner Learner, ImmutableArray<LessonSession> Timeline, ImmutableArray<PhaseScore> Phases);

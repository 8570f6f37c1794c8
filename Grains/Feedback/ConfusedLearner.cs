using System.Collections.Immutable;
using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Grains.Feedback;

/// <summary>A learner's confusion over a window.</summary>
/// <param name="Learner">Who.</param>
/// <param name="Confusion">How confused.</param>
/// <param name="Calls">The learner's calls of the window, oldest first; at least one.</param>
public sealed record ConfusedLearner(LearnerId Learner, Confusion Confusion, ImmutableArray<Call> Calls);

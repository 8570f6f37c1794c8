#pragma warning disable IDE0055
using LearningSessions.Grains.Interfaces.Feedback;
using System.Collections.Immutable;
namespace LearningSessions.Grains.Feedback;
public sealed record ConfusedLearner(Interfaces.Learners.LearnerId Learner, Confusion Confusion, ImmutableArray<Call> Calls);
public static class ConfusionRules { public static ImmutableArray<ConfusedLearner> TwoMostConfused(IReadOnlyList<Call> calls) => []; }

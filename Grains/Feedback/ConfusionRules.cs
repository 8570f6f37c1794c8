using System.Collections.Immutable;
using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Measures;

namespace LearningSessions.Grains.Feedback;

/// <summary>Measures how confused learners are; definitions in docs/measures.md.</summary>
public static class ConfusionRules
{
    /// <summary>Fewer turns of the learner than this tell nothing.</summary>
    public const int LeastTurns = 5;

    /// <summary>The most citations kept for one sign; its count is of all.</summary>
    public const int MostEvidence = 20;

    private const int TargetedLearners = 2;

    /// <summary>
    /// The confusion of one learner over the calls of a window: 100 × the weighted mean of the shares count ÷ opportunities. A sign
    /// without opportunities (no times, so no silence; no questions, so none repeated) is unknown: it is left out and the weights of the others
    /// are scaled to add up to 1. Calls whose speakers are unknown do not count.
    /// </summary>
    /// <param name="calls">The learner's calls, oldest first.</param>
    public static Confusion Measure(IReadOnlyList<Call> calls)
    {
        var conversations = calls
            .Select(call => (call.Recording, Conversation: Conversation.Of(call.Transcript)))
            .Where(call => call.Conversation.Tutor is not null)
            .ToArray();
        var turns = conversations.Sum(call => call.Conversation.LearnerTurns.Count());
        ImmutableArray<ConfusionPart> parts =
            [.. Enum.GetValues<ConfusionSign>().Select(sign => conversations
                .Select(call => (call.Recording, Sightings: ConfusionSigns.Look(sign, call.Conversation)))
                .Aggregate(new ConfusionPart { Sign = sign }, (part, seen) => Add(part, seen.Recording, seen.Sightings)))];
        return new Confusion
        {
            Value = turns < LeastTurns ? null : Value(parts),
            LearnerTurns = turns,
            Parts = parts,
        };
    }

    /// <summary>
    /// At most two learners: those with the highest known confusion above 0, the highest first, equals by learner id in code-point order.
    /// </summary>
    /// <param name="calls">All calls of a window, oldest first.</param>
    public static ImmutableArray<ConfusedLearner> TwoMostConfused(IReadOnlyList<Call> calls) =>
        [.. calls.GroupBy(call => call.Learner, (learner, own) => Confused(learner, [.. own]))
            .Where(learner => learner.Confusion.Value > 0)
            .OrderByDescending(learner => learner.Confusion.Value)
            .ThenBy(learner => learner.Learner.Value, StringComparer.Ordinal)
            .Take(TargetedLearners)];

    /// <summary>What a sign weighs; all together 1.</summary>
    public static double Weight(ConfusionSign sign) => sign switch
    {
        ConfusionSign.Cue => 0.35,
        ConfusionSign.Corrected => 0.25,
        ConfusionSign.Silence => 0.15,
        ConfusionSign.Repeated => 0.15,
        ConfusionSign.NonAnswer => 0.10,
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "Not a sign of confusion."),
    };

    private static ConfusedLearner Confused(LearnerId learner, ImmutableArray<Call> calls) => new(learner, Measure(calls), calls);

    private static ConfusionPart Add(ConfusionPart part, RecordingId recording, ConfusionSigns.Sightings sightings)
    {
        var room = MostEvidence - part.Evidence.Length;
        return part with
        {
            Count = part.Count + sightings.Seen.Length,
            Opportunities = part.Opportunities + sightings.Opportunities,
            Evidence = part.Evidence.AddRange(sightings.Seen.Take(room).Select(seen => new Citation(recording, seen.Number, seen.Start))),
        };
    }

    private static double Value(ImmutableArray<ConfusionPart> parts)
    {
        var observed = parts.Where(part => part.Opportunities > 0).ToArray();
        return 100 * observed.Sum(part => Weight(part.Sign) * part.Count / part.Opportunities) / observed.Sum(part => Weight(part.Sign));
    }
}

using System.Collections.Immutable;

namespace LearningSessions.Grains.Feedback.Writing;

/// <summary>Some turns of a call, or all, with the numbers that citations name.</summary>
/// <param name="Number">Which of the request's calls, from 1.</param>
/// <param name="Call">The call.</param>
/// <param name="Turns">In the order of speech: the utterance's number, from 1, and its text or what was noted of it.</param>
public sealed record CallExcerpt(int Number, Call Call, ImmutableArray<(int Turn, string Text)> Turns)
{
    /// <summary>All of each call.</summary>
    public static ImmutableArray<CallExcerpt> Whole(ImmutableArray<Call> calls) =>
    [
        .. calls.Select((call, index) => new CallExcerpt(
            index + 1, call, [.. call.Transcript.Utterances.Select((utterance, turn) => (turn + 1, utterance.Text))])),
    ];
}

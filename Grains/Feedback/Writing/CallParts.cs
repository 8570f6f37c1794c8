using System.Collections.Immutable;
using LearningSessions.Grains.Measures;

namespace LearningSessions.Grains.Feedback.Writing;

/// <summary>Divides calls into parts that fit one request each: calls stay whole where they can, turns always.</summary>
public static class CallParts
{
    // A turn's number, time and speaker.
    private const int TurnMark = 5;

    /// <summary>The parts, in the order of the calls.</summary>
    /// <param name="calls">All turns of all calls.</param>
    /// <param name="tokens">The most of a part, an estimate; a turn that is longer stands alone.</param>
    public static ImmutableArray<ImmutableArray<CallExcerpt>> Of(ImmutableArray<CallExcerpt> calls, int tokens)
    {
        var parts = ImmutableArray.CreateBuilder<ImmutableArray<CallExcerpt>>();
        var part = new List<CallExcerpt>();
        var used = 0;
        foreach (var piece in calls.SelectMany(call => Pieces(call, tokens)))
        {
            var size = Tokens(piece);
            if (part.Count > 0 && used + size > tokens)
            {
                parts.Add([.. part]);
                (part, used) = ([], 0);
            }

            part.Add(piece);
            used += size;
        }

        if (part.Count > 0)
            parts.Add([.. part]);
        return parts.ToImmutable();
    }

    /// <summary>The estimate for the turns of an excerpt.</summary>
    public static int Tokens(CallExcerpt excerpt) => excerpt.Turns.Sum(turn => Tokens(turn.Text));

    private static int Tokens(string text) => TokenRules.Estimate(text) + TurnMark;

    private static IEnumerable<CallExcerpt> Pieces(CallExcerpt call, int tokens)
    {
        var turns = ImmutableArray.CreateBuilder<(int, string)>();
        var used = 0;
        foreach (var turn in call.Turns)
        {
            if (turns.Count > 0 && used + Tokens(turn.Text) > tokens)
            {
                yield return call with { Turns = turns.ToImmutable() };
                turns.Clear();
                used = 0;
            }

            turns.Add(turn);
            used += Tokens(turn.Text);
        }

        if (turns.Count > 0)
            yield return call with { Turns = turns.ToImmutable() };
    }
}

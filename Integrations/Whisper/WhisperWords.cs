using System.Text;
using LearningSessions.Grains.Interfaces.Recordings;
using Whisper.net;

namespace LearningSessions.Integrations.Whisper;

/// <summary>Puts Whisper's tokens together into words: a token that begins with a space begins a word.</summary>
internal static class WhisperWords
{
    private const double TickSeconds = 0.01;

    /// <summary>The words of a segment.</summary>
    /// <param name="segment">With token times.</param>
    /// <param name="start">Seconds from the start of the recording to the start of what Whisper was given.</param>
    /// <param name="end">Where that ends: Whisper's last times may lie after it.</param>
    public static IEnumerable<Word> Of(SegmentData segment, double start, double end)
    {
        var tokens = new List<WhisperToken>();
        foreach (var token in segment.Tokens.Where(IsText))
        {
            if (tokens.Count > 0 && token.Text!.StartsWith(' '))
            {
                yield return Make(tokens, start, end);
                tokens.Clear();
            }

            tokens.Add(token);
        }

        if (tokens.Count > 0)
            yield return Make(tokens, start, end);
    }

    // Timestamps and marks such as [_BEG_] are tokens too.
    private static bool IsText(WhisperToken token) =>
        !string.IsNullOrEmpty(token.Text) && !token.Text.StartsWith("[_", StringComparison.Ordinal) && !token.Text.StartsWith("<|", StringComparison.Ordinal);

    private static Word Make(List<WhisperToken> tokens, double start, double end)
    {
        var text = tokens.Aggregate(new StringBuilder(), (word, token) => word.Append(token.Text)).ToString().Trim();
        var first = Math.Min(end, start + (tokens[0].Start * TickSeconds));
        var last = Math.Clamp(start + (tokens[^1].End * TickSeconds), first, end);
        return new Word(text, Math.Round(first, 3), Math.Round(last, 3), Math.Round(tokens.Average(token => (double)token.Probability), 3));
    }
}

using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Live.Hearing;

/// <summary>What of a recognizer's answer counts.</summary>
public static class HeardWords
{
    private const int LongestLoop = 6;
    private const int MostRepeats = 3;
    private const double LeastShare = 0.15;
    private const double WordSeconds = 0.1;
    private const double LetterSeconds = 0.12;

    /// <summary>Takes out loops: where a recognizer says the same one to six words more than three times on end, one time stays.</summary>
    public static ImmutableArray<Word> WithoutLoops(ImmutableArray<Word> words)
    {
        var kept = words.ToList();
        for (var length = 1; length <= LongestLoop; length++)
        {
            for (var at = 0; at + (length * (MostRepeats + 1)) <= kept.Count; at++)
            {
                var repeats = Repeats(kept, at, length);
                if (repeats > MostRepeats)
                    kept.RemoveRange(at + length, (repeats - 1) * length);
            }
        }

        return [.. kept];
    }

    /// <summary>Whether a segment was heard well enough to be counted and corrected: a word or two in seconds of sound are no speech.</summary>
    /// <param name="words">With times and confidence, where the recognizer states them.</param>
    /// <param name="seconds">The length of the segment.</param>
    /// <param name="least">The least mean confidence.</param>
    public static bool IsClear(ImmutableArray<Word> words, double seconds, double least) =>
        Confidence(words) is not { } confidence || confidence >= least && words.Sum(Length) >= LeastShare * seconds;

    /// <summary>The mean confidence of words, weighed by their length in time; null when the recognizer states none.</summary>
    public static double? Confidence(ImmutableArray<Word> words)
    {
        var (sum, seconds) = (0.0, 0.0);
        foreach (var word in words)
        {
            if (word is not { Confidence: { } confidence, Start: { } start, End: { } end })
                continue;
            sum += confidence * (end - start);
            seconds += end - start;
        }

        return seconds > 0 ? sum / seconds : null;
    }

    // Nobody says a word for seconds: what is longer is sound that the recognizer could make nothing else of.
    private static double Length(Word word) => Math.Min((word.End - word.Start) ?? 0, WordSeconds + (LetterSeconds * word.Text.Length));

    private static int Repeats(List<Word> words, int at, int length)
    {
        var repeats = 1;
        while (at + ((repeats + 1) * length) <= words.Count && IsSame(words, at, at + (repeats * length), length))
            repeats++;
        return repeats;
    }

    private static bool IsSame(List<Word> words, int first, int second, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (!words[first + i].Text.Equals(words[second + i].Text, StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }
}

using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Live.Hearing;

namespace LearningSessions.Grains.Live.Speaking;

/// <summary>Counts words spoken: those that were heard clearly, without fillers and repeated false starts.</summary>
public static class SpokenRules
{
    private const int LongestStart = 4;

    private static readonly ImmutableHashSet<string> English =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "uh", "um", "er", "erm", "hm", "hmm", "mm", "mhm", "ah", "eh", "oh", "huh");

    private static readonly ImmutableHashSet<string> Spanish =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "eh", "em", "ehm", "mm", "mmm", "hm", "ah", "uh", "um", "este");

    /// <summary>What was said so far, with one more segment.</summary>
    public static SpokenCount Add(SpokenCount before, LiveSegment segment, string language) => segment.IsClear
        ? before with
        {
            Words = before.Words + Spoken(segment.Words, language).Length,
            Seconds = Math.Round(before.Seconds + ((double)(segment.To - segment.From) / VoiceLevel.SampleRate), 3),
        }
        : before with { Unclear = before.Unclear + segment.Words.Length };

    /// <summary>The words that count: of one to four words that are said again at once, the last time.</summary>
    /// <param name="words">The words of a segment.</param>
    /// <param name="language">BCP 47.</param>
    public static ImmutableArray<Word> Spoken(ImmutableArray<Word> words, string language)
    {
        var fillers = language.Split('-', '_')[0].Equals("es", StringComparison.OrdinalIgnoreCase) ? Spanish : English;
        var kept = words.Where(word => !fillers.Contains(word.Text.Trim('.', ',', '!', '?', '…'))).ToList();
        for (var length = LongestStart; length >= 1; length--)
        {
            for (var at = 0; at + (2 * length) <= kept.Count;)
            {
                if (IsRepeated(kept, at, length))
                    kept.RemoveRange(at, length);
                else
                    at++;
            }
        }

        return [.. kept];
    }

    private static bool IsRepeated(List<Word> words, int at, int length)
    {
        for (var i = at; i < at + length; i++)
        {
            if (!words[i].Text.Equals(words[i + length].Text, StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }
}

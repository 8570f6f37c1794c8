using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Live;

namespace LearningSessions.Grains.Live.Grammar;

/// <summary>Five rules of English that are right nearly always on what a recognizer hears: doubled words, a or an, agreement, the form of the verb after an
/// auxiliary, plurals after numbers. Where they are not sure they say nothing.</summary>
public static class GrammarRules
{
    /// <summary>The least confidence of each word that a mistake rests on.</summary>
    public const double LeastConfidence = 0.5;

    private static readonly Func<ImmutableArray<string>, int, FoundEdit?>[] Rules =
        [DoubledWords.At, Articles.At, Agreement.At, VerbForms.At, Plurals.At];

    /// <summary>The mistakes in a row of words, in order; none overlaps another.</summary>
    /// <param name="words">In lower case, without punctuation.</param>
    public static IEnumerable<FoundEdit> Find(ImmutableArray<string> words)
    {
        for (var at = 0; at < words.Length;)
        {
            var found = Rules.Select(rule => rule(words, at)).FirstOrDefault(edit => edit is not null);
            if (found is not null)
                yield return found;
            at += Math.Max(1, found?.Count ?? 1);
        }
    }

    /// <summary>The mistakes of a segment, where all the words they rest on were heard clearly.</summary>
    public static IEnumerable<GrammarEdit> Edits(LiveSegment segment)
    {
        ImmutableArray<string> words = [.. segment.Words.Select(word => Plain(word.Text))];
        foreach (var found in Find(words))
        {
            var (from, to) = (Math.Max(0, found.From - 1), Math.Min(words.Length, found.From + found.Count + 1));
            if (!Enumerable.Range(from, to - from).All(i => segment.Words[i].Confidence is not < LeastConfidence))
                continue;
            var original = string.Join(' ', words.Skip(found.From).Take(found.Count));
            yield return new GrammarEdit(segment.Number, original, found.Corrected, found.Category, found.Explanation);
        }
    }

    internal static string At(ImmutableArray<string> words, int at) => at >= 0 && at < words.Length ? words[at] : "";

    private static string Plain(string text) => text.ToLowerInvariant().Trim('.', ',', '!', '?', ';', ':', '"', '…').Replace('’', '\'');
}

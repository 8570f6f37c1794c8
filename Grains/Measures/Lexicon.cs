using System.Collections.Immutable;

namespace LearningSessions.Grains.Measures;

/// <summary>
/// A list of words and phrases to be found in speech: whole words only, the longest first, accents ignored.
/// A line of a list may begin with marks: <c>!</c> an exception, which hides shorter entries where it stands;
/// <c>^</c> only where the text begins; <c>=</c> only with these accents. <c>#</c> begins a comment.
/// </summary>
public sealed class Lexicon
{
    private readonly ILookup<string, Entry> _byFirstWord;

    private Lexicon(IEnumerable<Entry> entries) =>
        _byFirstWord = entries.OrderByDescending(entry => entry.Words.Length).ToLookup(entry => entry.Words[0].Folded, StringComparer.Ordinal);

    /// <summary>Reads a lexicon from the lines of one or more lists.</summary>
    public static Lexicon Parse(IEnumerable<string> lines) => new(lines.Select(ParseLine).OfType<Entry>());

    /// <summary>The entries found, in order and without overlap.</summary>
    public IEnumerable<LexiconMatch> FindIn(ImmutableArray<SpokenWord> words)
    {
        for (var at = 0; at < words.Length;)
        {
            var entry = Longest(words, at);
            if (entry is { Exception: false })
                yield return new LexiconMatch(at, entry.Words.Length, entry.Accented);
            at += entry?.Words.Length ?? 1;
        }
    }

    /// <summary>Whether any entry is found.</summary>
    public bool OccursIn(ImmutableArray<SpokenWord> words) => FindIn(words).Any();

    /// <summary>The longest entry at one place, or null when there is none or an exception hides it.</summary>
    public LexiconMatch? At(ImmutableArray<SpokenWord> words, int start) =>
        Longest(words, start) is { Exception: false } entry ? new LexiconMatch(start, entry.Words.Length, entry.Accented) : null;

    private Entry? Longest(ImmutableArray<SpokenWord> words, int start) =>
        _byFirstWord[words[start].Folded].FirstOrDefault(entry => entry.StandsAt(words, start));

    private static Entry? ParseLine(string line)
    {
        var text = line.Split('#')[0].Trim();
        var marks = text.TakeWhile(c => c is '!' or '^' or '=').ToArray();
        var words = SpokenWords.Of(text);
        return words.IsEmpty ? null : new Entry(words, marks.Contains('!'), marks.Contains('^'), marks.Contains('='));
    }

    private sealed record Entry(ImmutableArray<SpokenWord> Words, bool Exception, bool OnlyFirst, bool Accented)
    {
        public bool StandsAt(ImmutableArray<SpokenWord> text, int start)
        {
            if ((OnlyFirst && start > 0) || start + Words.Length > text.Length)
                return false;
            for (var i = 0; i < Words.Length; i++)
            {
                var same = Accented ? Words[i].Text == text[start + i].Text : Words[i].Folded == text[start + i].Folded;
                if (!same)
                    return false;
            }

            return true;
        }
    }
}

using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Measures;

/// <summary>Splits an utterance into sentences: at its marks, or at its pauses where an engine writes no marks.</summary>
internal static class Sentences
{
    private const double PauseSeconds = 0.6;

    /// <summary>The sentences with at least one word.</summary>
    public static IEnumerable<Sentence> Of(Utterance utterance)
    {
        var sentences = ByMarks(utterance.Text).ToImmutableArray();
        if (sentences is [{ Mark: null }] && HasTimes(utterance.Words))
            sentences = [.. ByPauses(utterance.Words)];
        return sentences.Where(sentence => !sentence.Words.IsEmpty);
    }

    private static IEnumerable<Sentence> ByMarks(string text)
    {
        var start = 0;
        var opening = (char?)null;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '¿' or '¡')
            {
                yield return new Sentence(text[start..i], opening);
                (start, opening) = (i, text[i]);
            }
            else if (EndsSentence(text, i))
            {
                yield return new Sentence(text[start..(i + 1)], opening == '¿' ? '?' : text[i]);
                (start, opening) = (i + 1, null);
            }
        }

        yield return new Sentence(text[start..], opening);
    }

    private static bool EndsSentence(string text, int i) => text[i] switch
    {
        '?' or '!' or '…' => true,
        '.' => i + 1 == text.Length || !char.IsDigit(text[i + 1]),
        _ => false,
    };

    private static bool HasTimes(ImmutableArray<Word> words) =>
        words.Length > 1 && words.All(word => word is { Start: not null, End: not null });

    private static IEnumerable<Sentence> ByPauses(ImmutableArray<Word> words)
    {
        var start = 0;
        for (var i = 1; i <= words.Length; i++)
        {
            if (i < words.Length && words[i].Start - words[i - 1].End < PauseSeconds)
                continue;
            yield return new Sentence(string.Join(' ', words[start..i].Select(word => word.Text)), null);
            start = i;
        }
    }

    /// <summary>One sentence and the mark that says its kind, if any.</summary>
    internal readonly record struct Sentence
    {
        /// <summary>Makes a sentence; the opening ¿ counts like a question mark.</summary>
        public Sentence(string text, char? mark)
        {
            Text = text.Trim();
            Words = SpokenWords.Of(text);
            Mark = mark == '¿' ? '?' : mark;
        }

        /// <summary>As transcribed.</summary>
        public string Text { get; }

        /// <summary>Its words.</summary>
        public ImmutableArray<SpokenWord> Words { get; }

        /// <summary>The mark that ends it; ? where ¿ opens it; null where there is none.</summary>
        public char? Mark { get; }
    }
}

using System.Globalization;
using System.Text;

namespace LearningSessions.Grains.Privacy;

/// <summary>A word of a text, without case and accents: "María" and "MARIA" are the same word.</summary>
/// <param name="Word">The folded word: letters only, or digits only.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where it ends, exclusive; its accents included.</param>
internal readonly record struct TextToken(string Word, int Start, int End)
{
    private enum Kind
    {
        Divider,
        Letter,
        Digit,
        Mark,
    }

    /// <summary>The words of a text: runs of letters and runs of digits. Marks and invisible characters within a word do not divide it.</summary>
    public static List<TextToken> Of(string text)
    {
        var tokens = new List<TextToken>();
        var word = new StringBuilder();
        var (start, end, kind, index) = (0, 0, Kind.Divider, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var next = KindOf(rune);
            if (next == Kind.Mark)
            {
                end = word.Length > 0 ? index + rune.Utf16SequenceLength : end;
            }
            else
            {
                if (next != kind && word.Length > 0)
                {
                    tokens.Add(new TextToken(word.ToString(), start, end));
                    word.Clear();
                }

                kind = next;
                if (kind != Kind.Divider)
                {
                    start = word.Length == 0 ? index : start;
                    Fold(rune, word);
                    end = index + rune.Utf16SequenceLength;
                }
            }

            index += rune.Utf16SequenceLength;
        }

        if (word.Length > 0)
            tokens.Add(new TextToken(word.ToString(), start, end));
        return tokens;
    }

    private static Kind KindOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => Kind.Mark,
        UnicodeCategory.SpacingCombiningMark => Kind.Letter,
        _ when Rune.IsLetter(rune) => Kind.Letter,
        _ when Rune.IsDigit(rune) => Kind.Digit,
        _ => Kind.Divider,
    };

    private static void Fold(Rune rune, StringBuilder word)
    {
        if (rune.IsAscii)
        {
            word.Append((char)Rune.ToLowerInvariant(rune).Value);
            return;
        }

        var before = word.Length;
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (KindOf(part) is Kind.Letter or Kind.Digit)
                word.Append(Rune.ToLowerInvariant(part));
        }

        if (word.Length == before)
            word.Append(rune);
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LearningSessions.Grains.Chats.Analysis;

/// <summary>Words of messages, made alike: lower case, without accents.</summary>
public static partial class ChatWords
{
    /// <summary>A text in lower case without accents, its white space made single blanks.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                plain.Append(char.ToLowerInvariant(character));
        }

        return Blanks().Replace(plain.ToString(), " ").Trim();
    }

    /// <summary>The words of a text, plain.</summary>
    public static IEnumerable<string> Of(string text) => Word().Matches(Plain(text)).Select(match => match.Value);

    /// <summary>The words of a text without the endings of the plural in English, Spanish and Portuguese.</summary>
    public static IEnumerable<string> Stems(string text) => Of(text).Select(Stem);

    private static string Stem(string word) => word switch
    {
        { Length: > 4 } when word.EndsWith("ces", StringComparison.Ordinal) => $"{word[..^3]}z",
        { Length: > 5 } when word.EndsWith("ones", StringComparison.Ordinal) || word.EndsWith("oes", StringComparison.Ordinal) => StemOfOnes(word),
        { Length: > 4 } when word.EndsWith("es", StringComparison.Ordinal) => word[..^2],
        { Length: > 3 } when word.EndsWith('s') => word[..^1],
        { Length: > 4 } when word.EndsWith('e') => word[..^1],
        _ => word,
    };

    // fracciones → fraccion, frações → fracao.
    private static string StemOfOnes(string word) => word.EndsWith("oes", StringComparison.Ordinal) ? $"{word[..^3]}ao" : word[..^2];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}

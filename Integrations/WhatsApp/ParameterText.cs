using System.Globalization;
using System.Text;

namespace LearningSessions.Integrations.WhatsApp;

/// <summary>What a template's parameter may hold: no line break, no tab, no more than four spaces in a row, at most 1,024 characters.</summary>
internal static class ParameterText
{
    /// <summary>The longest parameter.</summary>
    public const int MaxLength = 1_024;

    /// <summary>The text as a parameter; all other signs stay as they are.</summary>
    public static string Of(string text)
    {
        var cleaned = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var isSpace = char.IsWhiteSpace(letter) || char.IsControl(letter);
            if (!isSpace)
                cleaned.Append(letter);
            else if (cleaned.Length > 0 && cleaned[^1] != ' ')
                cleaned.Append(' ');
        }

        var whole = cleaned.ToString().TrimEnd();
        return whole.Length <= MaxLength ? whole : Cut(whole);
    }

    private static string Cut(string text)
    {
        var end = 0;
        for (var next = StringInfo.GetNextTextElementLength(text); end + next < MaxLength; next = StringInfo.GetNextTextElementLength(text, end))
            end += next;
        return text[..end] + "…";
    }
}

using System.Collections.Frozen;
using System.Text.RegularExpressions;
using LearningSessions.Grains.Interfaces.Prompts;

namespace LearningSessions.Grains.Prompts;

/// <summary>Texts with <c>{{placeholders}}</c>.</summary>
public static partial class PromptTemplate
{
    /// <summary>The placeholders of a prompt's messages.</summary>
    public static FrozenSet<string> Placeholders(PromptText text) =>
        Placeholder().Matches(text.Developer).Concat(Placeholder().Matches(text.User)).Select(match => match.Groups[1].Value).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether every double brace belongs to a placeholder.</summary>
    public static bool IsWellFormed(string template)
    {
        var rest = Placeholder().Replace(template, "");
        return !rest.Contains("{{", StringComparison.Ordinal) && !rest.Contains("}}", StringComparison.Ordinal);
    }

    /// <summary>Fills the placeholders once: what a value holds is never filled again.</summary>
    /// <exception cref="KeyNotFoundException">A placeholder has no value.</exception>
    public static string Fill(string template, IReadOnlyDictionary<string, string> values) =>
        Placeholder().Replace(template, match => values[match.Groups[1].Value]);

    [GeneratedRegex(@"\{\{\s*([A-Za-z][A-Za-z0-9_]*)\s*\}\}")]
    private static partial Regex Placeholder();
}

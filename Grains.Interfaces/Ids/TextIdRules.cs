using System.Text;

namespace LearningSessions.Grains.Interfaces.Ids;

/// <summary>What an id given from outside may look like.</summary>
public static class TextIdRules
{
    /// <summary>The longest id, in characters.</summary>
    public const int MaxLength = 128;

    /// <summary>The rule in words, for problem documents.</summary>
    public const string Rule = "1 to 128 characters: letters, digits and - _ . @ +, not beginning with a dot and without two dots in a row";

    /// <summary>Whether <paramref name="value"/> can be the id of a tutor, a learner or a recording.</summary>
    public static bool IsWellFormed(string? value) =>
        value is { Length: > 0 and <= MaxLength }
        && value[0] != '.'
        && !value.Contains("..", StringComparison.Ordinal)
        && value.EnumerateRunes().All(IsAllowed);

    private static bool IsAllowed(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' or '.' or '@' or '+';
}

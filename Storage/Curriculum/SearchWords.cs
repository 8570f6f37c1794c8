using System.Text.RegularExpressions;

namespace LearningSessions.Storage.Curriculum;

/// <summary>Words of a person as a query of SQLite's full-text search.</summary>
internal static partial class SearchWords
{
    private const int MaxWords = 32;
    private const int LongEnough = 4;

    /// <summary>A query that finds what has any of the words or begins with one, in singular or plural; null where there are none. Short words (how, to, de)
    /// do not count beside longer ones.</summary>
    public static string? Query(string? text)
    {
        var all = Word().Matches(text ?? "").Select(word => Stem(word.Value.ToLowerInvariant())).Distinct().ToArray();
        var telling = all.Where(word => word.Length >= LongEnough || word.Any(char.IsDigit)).ToArray();
        var words = (telling.Length > 0 ? telling : all).Take(MaxWords);
        return string.Join(" OR ", words.Select(word => $"\"{word}\"{(word.Length >= LongEnough ? "*" : "")}")) is { Length: > 0 } query ? query : null;
    }

    // English and Spanish make plurals with s or es: fractions, fracciones.
    private static string Stem(string word) => word switch
    {
        { Length: > LongEnough + 2 } when word.EndsWith("es", StringComparison.Ordinal) => word[..^2],
        { Length: > LongEnough } when word.EndsWith('s') => word[..^1],
        _ => word,
    };

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Word();
}

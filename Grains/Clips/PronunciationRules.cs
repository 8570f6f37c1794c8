using System.Text.RegularExpressions;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Clips;

/// <summary>How well a text was read, by the words that were heard.</summary>
public static partial class PronunciationRules
{
    private const double Good = 0.2;
    private const double Fair = 0.5;

    /// <summary>How well a text was read, by what was heard of it.</summary>
    public static string? Of(string? expected, Transcript heard) => Of(expected, string.Join(' ', heard.Utterances.Select(each => each.Text)));

    /// <summary>good (at most a fifth of the words wrong), fair (at most half) or poor; null when there is nothing to compare with.</summary>
    public static string? Of(string? expected, string heard) => WordError(expected, heard) is not { } error ? null
        : error <= Good ? "good"
        : error <= Fair ? "fair"
        : "poor";

    /// <summary>The fewest words added, left out or replaced, as a share of the expected words; null when none are expected.</summary>
    public static double? WordError(string? expected, string heard)
    {
        string[] said = [.. Words(expected ?? "")], guess = [.. Words(heard)];
        if (said.Length == 0)
            return null;
        int[] row = [.. Enumerable.Range(0, guess.Length + 1)];
        for (var i = 1; i <= said.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= guess.Length; j++)
            {
                var best = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (said[i - 1] == guess[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], best);
            }
        }

        return (double)row[^1] / said.Length;
    }

    private static IEnumerable<string> Words(string text) => NotWord().Split(text.ToLowerInvariant()).Where(word => word.Length > 0);

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}']+")]
    private static partial Regex NotWord();
}

using System.Text.RegularExpressions;

namespace LearningSessions.Integrations.Tests.Samples;

/// <summary>Counts word errors: the fewest insertions, deletions and replacements that make one text of another.</summary>
internal static partial class WordErrors
{
    public static IEnumerable<string> Words(string text) => NotWord().Split(text.ToLowerInvariant()).Where(word => word.Length > 0);

    public static int Count(IEnumerable<string> said, IEnumerable<string> heard)
    {
        string[] truth = [.. said], guess = [.. heard];
        int[] row = [.. Enumerable.Range(0, guess.Length + 1)];
        for (var i = 1; i <= truth.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= guess.Length; j++)
            {
                var best = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (truth[i - 1] == guess[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], best);
            }
        }

        return row[^1];
    }

    [GeneratedRegex(@"[^\p{L}\p{N}']+")]
    private static partial Regex NotWord();
}

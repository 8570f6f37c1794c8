using System.Collections.Immutable;

namespace LearningSessions.Api.Pages.Prompts;

/// <summary>What two texts have in common and where they differ, line by line: the longest common subsequence.</summary>
public static class TextDiff
{
    // Texts of very many differing lines are told apart as wholes: the comparison would take too long.
    private const long MaxCells = 4_000_000;

    /// <summary>The lines of both, those that were taken away before those that were added in their place.</summary>
    public static ImmutableArray<DiffLine> Of(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start])
            start++;
        var end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)])
            end++;
        return
        [
            .. old[..start].Select(Same),
            .. Differing(old[start..^end], now[start..^end]),
            .. old[^end..].Select(Same),
        ];
    }

    private static IEnumerable<DiffLine> Differing(string[] old, string[] now) => (long)old.Length * now.Length > MaxCells
        ? [.. old.Select(Removed), .. now.Select(Added)]
        : Walk(old, now, CommonLengths(old, now));

    private static int[,] CommonLengths(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }

    private static IEnumerable<DiffLine> Walk(string[] old, string[] now, int[,] common)
    {
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                yield return Same(old[i++]);
                j++;
            }
            else if (j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                yield return Removed(old[i++]);
            }
            else
            {
                yield return Added(now[j++]);
            }
        }
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static DiffLine Same(string text) => new(DiffKind.Same, text);

    private static DiffLine Added(string text) => new(DiffKind.Added, text);

    private static DiffLine Removed(string text) => new(DiffKind.Removed, text);
}

/// <summary>A line of a comparison.</summary>
/// <param name="Kind">Which of the texts has it.</param>
/// <param name="Text">The line.</param>
public sealed record DiffLine(DiffKind Kind, string Text);

/// <summary>Which of two texts has a line.</summary>
public enum DiffKind
{
    /// <summary>Both.</summary>
    Same = 1,

    /// <summary>Only the later one.</summary>
    Added = 2,

    /// <summary>Only the earlier one.</summary>
    Removed = 3,
}

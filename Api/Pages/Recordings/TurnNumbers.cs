using System.Globalization;

namespace LearningSessions.Api.Pages.Recordings;

/// <summary>Reads the turns that a person writes: <c>3, 7-9</c>.</summary>
public static class TurnNumbers
{
    /// <summary>The numbers, each once, in order; none of a blank text; null where it cannot be read or names more than a correction may.</summary>
    public static IReadOnlyList<int>? Read(string? text)
    {
        var turns = new SortedSet<int>();
        foreach (var part in (text ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-', '–');
            if (ends.Length > 2 || !Number(ends[0], out var first) || !Number(ends[^1], out var last) || last < first)
                return null;
            if (turns.Count + last - first >= Api.Recordings.SpeakerCorrection.MaxTurns)
                return null;
            turns.UnionWith(Enumerable.Range(first, last - first + 1));
        }

        return [.. turns];
    }

    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is > 0 and < 1_000_000;
}

using System.Globalization;
using System.Text;
using LearningSessions.Grains.Interfaces.Sources;

namespace LearningSessions.Grains.Sources;

/// <summary>A log as CSV (RFC 4180): one line each, in the order of submission.</summary>
public static class SourceLogText
{
    /// <summary>The names of the columns.</summary>
    public const string Header = "key,submission_date,tutor,learner,learner_name,language,state,reason,recording,late,new";

    private static readonly char[] Special = ['"', ',', '\n', '\r'];

    /// <summary>The log.</summary>
    /// <param name="entries">The submissions.</param>
    /// <param name="update">Whose submissions are new.</param>
    public static string Of(IEnumerable<SourceEntry> entries, int update)
    {
        var text = new StringBuilder(Header).Append("\r\n");
        foreach (var entry in entries.OrderBy(each => each.SubmittedAt).ThenBy(each => each.Key, StringComparer.Ordinal))
            text.AppendJoin(',', Cells(entry, update).Select(Quoted)).Append("\r\n");
        return text.ToString();
    }

    private static string?[] Cells(SourceEntry entry, int update) =>
    [
        entry.Key,
        entry.SubmittedAt?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        entry.Tutor,
        entry.Learner,
        entry.LearnerName,
        entry.Language,
        entry.Fate.ToString().ToLowerInvariant(),
        entry.Reason,
        entry.Recording?.Value,
        entry.IsLate ? "true" : "false",
        entry.Update == update ? "true" : "false",
    ];

    private static string Quoted(string? cell) =>
        cell is null ? "" : cell.IndexOfAny(Special) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

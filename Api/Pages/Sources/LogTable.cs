using CsvHelper;

namespace LearningSessions.Api.Pages.Sources;

/// <summary>A log's CSV as a table.</summary>
public static class LogTable
{
    private static readonly string[] Columns =
        ["key", "submission_date", "tutor", "learner", "learner_name", "language", "state", "reason", "recording", "late", "new"];

    /// <summary>Reads it: the lines that were new first, no more than are shown.</summary>
    public static (IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows) Read(byte[] csv, int limit)
    {
        using var reader = CsvReader.Create(csv, new CsvReaderOptions());
        reader.ReadHeader();
        var rows = new List<IReadOnlyList<string>>();
        while (reader.Read())
            rows.Add([.. Columns.Select(name => reader.GetString(name))]);
        return (Columns, [.. rows.OrderByDescending(row => row[^1] == "true").Take(limit)]);
    }
}

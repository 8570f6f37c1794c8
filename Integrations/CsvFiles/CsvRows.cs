using System.Text.Unicode;
using CsvHelper;
using LearningSessions.Integrations.Forms;

namespace LearningSessions.Integrations.CsvFiles;

/// <summary>Reads a CSV of submissions: UTF-8, a header in any order and case; comma, semicolon or tab.</summary>
internal static class CsvRows
{
    /// <summary>Takes its rows into a listing.</summary>
    /// <returns>Why nothing of it can be read; null when it could.</returns>
    public static string? Read(byte[] file, FormColumns columns, FormListing listing)
    {
        if (!Utf8.IsValid(file))
            return "The file is not UTF-8. Save it as \"CSV UTF-8\".";
        using var csv = CsvReader.Create(file, new CsvReaderOptions
        {
            TrimWhitespace = true,
            TrackLineNumbers = true,
            // An open quote must not swallow the lines after it.
            AllowLineBreaksInQuotes = false,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = record => listing.Refuse("", (int)record.LineNumber, Describe(record.Reason)),
        });
        csv.ReadHeader();
        var present = Named(columns).Where(column => csv.TryGetFieldIndex(column, out _)).ToList();
        if (!present.Contains(columns.Audio!, StringComparer.Ordinal))
            return $"The first line names no column {columns.Audio}, where the audio should stand.";
        while (csv.Read())
        {
            var row = present.ToDictionary(column => column, column => csv.GetString(column) ?? "", StringComparer.OrdinalIgnoreCase);
            listing.Take(row, (int)csv.LineNumber);
        }

        return null;
    }

    private static IEnumerable<string> Named(FormColumns columns) => new[]
    {
        columns.Key, columns.SubmittedAt, columns.StartedAt, columns.CompletedAt, columns.Tutor, columns.Learner,
        columns.LearnerName, columns.Language, columns.Audio, columns.Transcript, columns.ReviewStatus,
    }.OfType<string>().Where(column => column.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase);

    private static string Describe(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.FieldCountMismatch => "The line has more or fewer cells than the header.",
        CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.LineBreakInQuotes => "The line has a quote that is not closed on it.",
        _ => "The line has a quote in the wrong place.",
    };
}

using System.Collections.Immutable;
using System.Text.Unicode;
using CsvHelper;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Api.Tutors;

/// <summary>A roster: CSV in UTF-8 with a header naming <c>id, name, phone, language</c> in any order and case; comma, semicolon or tab.</summary>
public static class RosterFile
{
    /// <summary>The largest roster that is taken.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    private static readonly string[] Columns = ["id", "name", "phone", "language"];

    /// <summary>Reads a roster; a line that is no tutor is set apart with the reason and does not stop the others.</summary>
    public static RosterReading Read(byte[] file)
    {
        if (!Utf8.IsValid(file))
            return new RosterReading.Unreadable("The file is not UTF-8. Save it as \"CSV UTF-8\".");
        var rejected = ImmutableArray.CreateBuilder<RejectedLine>();
        using var csv = CsvReader.Create(file, new CsvReaderOptions
        {
            TrimWhitespace = true,
            TrackLineNumbers = true,
            // An open quote must not swallow the lines after it.
            AllowLineBreaksInQuotes = false,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = record => rejected.Add(new((int)record.LineNumber, "", Describe(record.Reason))),
        });
        return FaultOfHeader(csv) is { } fault ? new RosterReading.Unreadable(fault) : ReadLines(csv, rejected);
    }

    private static RosterReading.Read ReadLines(CsvReader csv, ImmutableArray<RejectedLine>.Builder rejected)
    {
        var lines = ImmutableArray.CreateBuilder<RosterLine>();
        var seen = new Dictionary<string, long>(StringComparer.Ordinal);
        while (csv.Read())
        {
            var id = csv.GetString("id");
            var profile = new PutTutor(csv.GetString("name"), csv.GetString("phone") is { Length: > 0 } phone ? phone : null, csv.GetString("language"));
            if (Fault(id, profile, seen) is { } fault)
            {
                rejected.Add(new((int)csv.LineNumber, id, fault));
                continue;
            }

            seen[id] = csv.LineNumber;
            lines.Add(new((int)csv.LineNumber, TutorId.From(id), profile));
        }

        return new RosterReading.Read(lines.ToImmutable(), [.. rejected.OrderBy(line => line.Line)]);
    }

    private static string? FaultOfHeader(CsvReader csv)
    {
        csv.ReadHeader();
        var missing = Columns.Where(column => !csv.TryGetFieldIndex(column, out _)).ToList();
        return missing.Count == 0
            ? null
            : $"The first line names no column {string.Join(", ", missing)}. It must name id, name, phone and language.";
    }

    private static string? Fault(string id, PutTutor profile, Dictionary<string, long> seen) =>
        TutorRules.Check(id, profile).Summary ?? (seen.TryGetValue(id, out var first) ? $"repeats the id of line {first}" : null);

    private static string Describe(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.FieldCountMismatch => "has more or fewer cells than the header",
        CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.LineBreakInQuotes => "has a quote that is not closed on its line",
        _ => "has a quote in the wrong place",
    };
}

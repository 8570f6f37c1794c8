using System.Collections.Immutable;
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
        var rejected = ImmutableArray.CreateBuilder<RejectedLine>();
        using var csv = RosterCsv.Open(file, rejected, Describe);
        if (csv is null)
            return new RosterReading.Unreadable(RosterCsv.NotUtf8);
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

using System.Globalization;

namespace LearningSessions.Integrations.Tests.Samples;

/// <summary>One call of samples/ and what is truly said in it.</summary>
internal sealed record SampleCall(string Name, string Audio, string? Transcript, string Language, IReadOnlyList<SpokenLine> Lines)
{
    public static IReadOnlyList<SampleCall> All { get; } =
    [
        .. File.ReadLines(Path.Combine(Repository.Samples, "recordings.csv")).Skip(1).Select(row => Read(row.Split(','))),
    ];

    public static IEnumerable<SampleCall> English => All.Where(call => call.Language == "en");

    public IEnumerable<string> Words => Lines.SelectMany(line => WordErrors.Words(line.Text));

    private static SampleCall Read(string[] fields)
    {
        var name = Path.GetFileNameWithoutExtension(fields[0]);
        var truth = Path.Combine(Repository.Samples, "truth", $"{name}.tsv");
        return new(
            name,
            Path.Combine(Repository.Samples, fields[0]),
            fields[1] == "" ? null : Path.Combine(Repository.Samples, fields[1]),
            fields[5],
            [.. File.ReadLines(truth).Select(line => SpokenLine.Read(line.Split('\t')))]);
    }
}

/// <summary>What one speaker says, and when.</summary>
internal sealed record SpokenLine(string Speaker, double Start, double End, string Text)
{
    public static SpokenLine Read(string[] fields) => new(
        fields[0], double.Parse(fields[1], CultureInfo.InvariantCulture), double.Parse(fields[2], CultureInfo.InvariantCulture), fields[3]);
}

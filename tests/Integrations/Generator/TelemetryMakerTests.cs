using System.IO.Compression;
using System.Text.Json;
using LearningSessions.Generator;
using LearningSessions.Integrations.Tests.Samples;

namespace LearningSessions.Integrations.Tests.Generator;

public sealed class TelemetryMakerTests
{
    private static readonly TelemetryPlan Plan = new() { Events = 3_000, Learners = 60, Seed = 5, Awkward = 0.3, ClipMetrics = true };

    [Fact]
    public void The_same_plan_gives_the_same_bytes()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();

        TelemetryMaker.Make(Plan with { Folder = first.Path });
        TelemetryMaker.Make(Plan with { Folder = second.Path });

        Assert.All(
            ["events.jsonl", "sessions.csv", "clip-metrics.csv"],
            name => Assert.Equal(File.ReadAllBytes(Path.Combine(first.Path, name)), File.ReadAllBytes(Path.Combine(second.Path, name))));
    }

    [Fact]
    public void Another_seed_gives_other_events()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();

        TelemetryMaker.Make(Plan with { Folder = first.Path });
        TelemetryMaker.Make(Plan with { Folder = second.Path, Seed = 6 });

        Assert.NotEqual(
            File.ReadAllBytes(Path.Combine(first.Path, "events.jsonl")), File.ReadAllBytes(Path.Combine(second.Path, "events.jsonl")));
    }

    [Fact]
    public void Its_counts_are_those_of_a_reader_that_knows_nothing_of_it()
    {
        using var folder = new TemporaryFolder();
        var counts = TelemetryMaker.Make(Plan with { Folder = folder.Path });

        var lines = File.ReadLines(Path.Combine(folder.Path, "events.jsonl")).Where(line => line.Length > 0).Select(Parsed).ToList();
        var events = lines.OfType<JsonElement>().SelectMany(Events).ToList();

        Assert.Equal(3_000, events.Count);
        Assert.Equal(counts.Read, events.Count);
        Assert.Equal(counts.Malformed, lines.Count(line => line is null));
        Assert.Equal(counts.OtherEid, events.Count(each => each.GetProperty("eid").GetString() != "RESPONSE"));
        Assert.True(counts is { Malformed: > 0, OtherLanguage: > 0, Incomplete: > 0, Duplicate: > 0 });
        Assert.Equal(counts.Read, counts.OtherEid + counts.OtherLanguage + counts.Incomplete + counts.Duplicate + counts.Responses);
    }

    [Fact]
    public void An_array_is_an_array_also_when_it_is_compressed()
    {
        using var folder = new TemporaryFolder();

        // Without awkward records no element is malformed, so that a strict reader takes the whole.
        var plan = Plan with { Folder = folder.Path, AsArray = true, Gzip = true, Awkward = 0 };
        TelemetryMaker.Make(plan);

        using var stream = new GZipStream(File.OpenRead(plan.EventsFile), CompressionMode.Decompress);
        using var array = JsonDocument.Parse(stream);
        Assert.Equal(3_000, array.RootElement.EnumerateArray().SelectMany(Events).Count());
    }

    private static JsonElement? Parsed(string line)
    {
        try
        {
            var element = JsonElement.Parse(line);
            return element.ValueKind == JsonValueKind.Object ? element : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonElement> Events(JsonElement record) => !record.TryGetProperty("events", out var events) ? [record]
        : events.ValueKind == JsonValueKind.Array ? events.EnumerateArray()
        : [events];
}

using System.Globalization;
using System.Text.Json;

namespace LearningSessions.Silo.Tests.Engagement;

/// <summary>Files as the field writes them, from a seed: few learners, sessions on a coarse grid so that ties and the exact reach occur, every way to write a
/// time, a user and an accuracy, repeats, wrappers, and records that are broken.</summary>
internal sealed class Given
{
    private const long Base = 1_767_600_000_000;
    private static readonly string[] Progresses = ["10", "20", "30", "40", "50", "60", "70", "80", "90", "0", "5", "", "pass"];
    private static readonly string[] Kept = ["en", "EN", "eng", "English", "en-IN"];
    private static readonly string?[] Others = ["es", "", null, "english language", "en_US"];

    private readonly Random random;
    private readonly string[] users;

    /// <param name="seed">Decides everything.</param>
    /// <param name="number">Sets its learners and clips apart from those of others.</param>
    public Given(int seed, int number)
    {
        random = new Random(seed);
        users = [$"c{number}-ann", $"c{number}-Ann", $"{number}77"];
        Clips = [.. Enumerable.Range(0, random.Next(12)).Select(n => Clip($"org/{number}-{n}.wav"))];
        Sessions = [.. Enumerable.Range(1, random.Next(9)).Select(Session)];
        var events = Enumerable.Range(0, random.Next(1, 40)).Select(_ => Event()).ToList();
        events.AddRange(events.Where(_ => random.Next(5) == 0).ToList());
        Records = [.. Wrapped(events).Select(Escaped)];
    }

    public IReadOnlyList<string> Users => users;

    public IReadOnlyList<Clip> Clips { get; }

    public IReadOnlyList<Session> Sessions { get; }

    /// <summary>The records of the telemetry, each a JSON text.</summary>
    public IReadOnlyList<string> Records { get; }

    public static string SessionsCsv(IEnumerable<Session> sessions, bool camelCase) =>
        (camelCase ? "userId,sessionId,milestoneLevel,lesson,progress,createdAt\n" : "user_id,session_id,milestone_level,lesson,progress,created_at\n")
        + string.Concat(sessions.Select(each => $"{each.User},\"{each.Id}\",{each.Milestone},lesson,{each.Progress},{each.WrittenAt}\n"));

    public static string ClipsCsv(IEnumerable<Clip> clips) =>
        "audio_link,eq_score,engagement_score,dominant_emotion,engagement_state,pronunciation_accuracy,audio_quality\n"
        + string.Concat(clips.Select(each => FormattableString.Invariant(
            $"{each.Link},{each.Eq},{each.Engagement},{each.Emotion},{each.State},{each.Pronunciation},{each.Quality}\r\n")));

    private T One<T>(params T[] values) => values[random.Next(values.Length)];

    private long Instant() => Base + (random.Next(40) * 150_000) + One(0, 0, 1, -1, 2_500);

    private string Written(long at)
    {
        var time = DateTimeOffset.FromUnixTimeMilliseconds(at);
        return One(
            time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
            time.ToOffset(TimeSpan.FromMinutes(330)).ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
            time.ToOffset(TimeSpan.FromHours(-4)).ToString("yyyy-MM-ddTHH:mm:ss.fff9zzz", CultureInfo.InvariantCulture),
            at.ToString(CultureInfo.InvariantCulture));
    }

    private Session Session(int row)
    {
        var at = Base + (random.Next(14) * 450_000) + One(0, 0, 0, 1);
        return new(row, One(users), $"s{random.Next(4)}", $"m{random.Next(2)}", One(Progresses), at, Written(at));
    }

    private Clip Clip(string link) => new(
        link, One<decimal?>(null, 70, 33.25m, 0), One<decimal?>(null, 50, 61.5m), One("", "happy", "calm"), One("", "engaged", "bored"), One("", "good", "fair"),
        One("", "good", "poor"));

    private Dictionary<string, object?> Event()
    {
        var written = new Dictionary<string, object?> { ["eid"] = random.Next(8) == 0 ? One("START", "ASSESS", "response") : "RESPONSE" };
        if (random.Next(5) > 0)
            written["mid"] = One<object?>($"RESPONSE:{random.Next(1_000_000)}", random.Next(1_000_000), "", null);
        written["ets"] = Time();
        written["actor"] = new { id = One<object?>(users[2], users[0], "", null), type = "User" };
        written["context"] = new { channel = "org", cdata = Correlated() };
        written["edata"] = new { target = Target(), values = Values(), type = "SPEAK" };
        return random.Next(2) == 0 ? written : written.Reverse().ToDictionary();
    }

    private object? Time()
    {
        var at = Instant();
        return random.Next(12) switch
        {
            0 => null,
            1 => "soon",
            2 => new Dictionary<string, object> { ["$date"] = Written(at) },
            3 => new Dictionary<string, object> { ["$date"] = at },
            4 => new Dictionary<string, object> { ["$date"] = new Dictionary<string, string> { ["$numberLong"] = $"{at}" } },
            5 or 6 => Written(at),
            _ => at,
        };
    }

    private List<object> Correlated()
    {
        var entries = new List<object> { new { id = "x", type = "ContentSession" } };
        if (random.Next(10) > 0)
            entries.Add(new { id = random.Next(8) == 0 ? One(Others) : One(Kept), type = "language" });
        foreach (var type in (string[])["virtualId", "Buddy User", "User"])
        {
            if (random.Next(3) > 0)
                entries.Add(new { type, id = One<object?>(users[0], users[1], long.Parse(users[2], CultureInfo.InvariantCulture), "", " ", null) });
        }

        return entries;
    }

    private object? Target() => random.Next(4) switch
    {
        0 => "",
        1 when Clips.Count > 0 => new { id = One([.. Clips]).Link, type = "Content" },
        2 when Clips.Count > 0 => One([.. Clips]).Link,
        _ => "org/none.wav",
    };

    private List<Dictionary<string, object?>> Values()
    {
        var values = new List<Dictionary<string, object?>> { new() { ["original_text"] = "el \"niño\" lee" }, new() { ["response_text"] = "\u00e9l" } };
        if (random.Next(6) > 0)
            values.Add(new() { ["accuracy_percentage"] = One<object?>(random.Next(101), 66.666666666666671m, "85.5", "", null, "12e1") });
        return values;
    }

    // A name may be written with escapes; "values" keeps its own, for they tell events without mid apart.
    private string Escaped(string record)
    {
        if (random.Next(8) > 0)
            return record;
        var name = One("eid", "ets", "mid", "context", "cdata", "edata", "actor", "target", "events");
        return record.Replace($"\"{name}\":", $"\"\\u{(int)name[0]:x4}{name[1..]}\":", StringComparison.Ordinal);
    }

    private IEnumerable<string> Wrapped(List<Dictionary<string, object?>> events)
    {
        while (events.Count > 0)
        {
            if (random.Next(15) == 0)
                yield return One("{\"eid\":\"RESPONSE\",", "[1,2]", "17", "{\"eid\":\"RESPONSE\"}}", "\"text\"", "{\"events\":[{\"eid\":\"RESPONSE\"},", "nul");
            var taken = events.Take(random.Next(1, 4)).ToList();
            events.RemoveRange(0, taken.Count);
            if (random.Next(2) == 0)
                yield return JsonSerializer.Serialize(new { id = "api.sunbird.telemetry", ver = "3.0", ets = Base, events = taken, mid = "batch" });
            else if (random.Next(6) == 0)
                yield return JsonSerializer.Serialize(new { id = "api.sunbird.telemetry", events = taken[0] });
            else
                foreach (var each in taken)
                    yield return JsonSerializer.Serialize(each);
        }
    }
}

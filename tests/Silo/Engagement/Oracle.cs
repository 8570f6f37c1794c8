using System.Globalization;
using System.Text.Json;

namespace LearningSessions.Silo.Tests.Engagement;

/// <summary>The exact rules of engagement, computed by brute force from the text of the files: nothing is shared with the product.</summary>
internal sealed class Oracle
{
    private static readonly string[] Languages = ["en", "eng", "english"];

    private readonly List<Response> responses = [];
    private readonly HashSet<(string, string)> seen = [];

    public long Read { get; private set; }

    public long Malformed { get; private set; }

    public long OtherEid { get; private set; }

    public long OtherLanguage { get; private set; }

    public long Incomplete { get; private set; }

    public long Duplicate { get; private set; }

    public long Unmatched { get; private set; }

    public long NoPhase { get; private set; }

    public long Grouped { get; private set; }

    /// <summary>Reads records: each a JSON text.</summary>
    public void Add(IEnumerable<string> records)
    {
        foreach (var record in records.Where(each => each.Trim().Length > 0))
            Add(record);
    }

    /// <summary>The phases: learner, then the columns of the CSV.</summary>
    public List<string> Phases(IReadOnlyList<Session> sessions, IReadOnlyDictionary<string, Clip> clips)
    {
        (Unmatched, NoPhase, Grouped) = (0, 0, 0);
        var groups = new Dictionary<(string User, string Session, string Milestone, string Phase), List<(Response Response, Session Session)>>();
        foreach (var response in responses)
        {
            var match = sessions
                .Where(each => each.User == response.User && Math.Abs(each.At - response.At) <= 300_000)
                .OrderBy(each => Math.Abs(each.At - response.At)).ThenBy(each => each.At).ThenBy(each => each.Row)
                .FirstOrDefault();
            if (match is null)
                Unmatched++;
            else if (PhaseOf(match.Progress) is not { } phase)
                NoPhase++;
            else
            {
                Grouped++;
                var key = (match.User, match.Id, match.Milestone, phase);
                groups.TryAdd(key, []);
                groups[key].Add((response, match));
            }
        }

        return [.. groups.GroupBy(each => each.Key.User).OrderBy(each => each.Key, StringComparer.Ordinal).SelectMany(user => Lines(user, clips))];
    }

    private static IEnumerable<string> Lines(
        IEnumerable<KeyValuePair<(string User, string Session, string Milestone, string Phase), List<(Response Response, Session Session)>>> groups,
        IReadOnlyDictionary<string, Clip> clips)
    {
        var ordered = groups
            .Select(each => (each.Key, Start: each.Value.Min(one => one.Session.At), End: each.Value.Max(one => one.Response.At), All: each.Value.ConvertAll(one => one.Response)))
            .OrderBy(each => each.Start).ThenBy(each => each.Key.Session, StringComparer.Ordinal)
            .ThenBy(each => each.Key.Milestone, StringComparer.Ordinal).ThenBy(each => each.Key.Phase, StringComparer.Ordinal).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            var (key, start, end, all) = ordered[i];
            var heard = all.Where(each => clips.ContainsKey(each.Link)).Select(each => clips[each.Link]).ToList();
            var (accuracy, eq, engagement) = (Mean(all.Select(each => each.Accuracy)), Mean(heard.Select(each => each.Eq)), Mean(heard.Select(each => each.Engagement)));
            var score = (0.6m * eq) + (0.4m * accuracy);
            object?[] cells =
            [
                key.User, key.Session, key.Milestone, key.Phase, start, end, (end - start) / 60000.0, all.Count, (double?)accuracy, (double?)eq, (double?)engagement,
                Mode(heard.Select(each => each.Emotion)), Mode(heard.Select(each => each.State)), Mode(heard.Select(each => each.Pronunciation)),
                Mode(heard.Select(each => each.Quality)), (double?)score, i + 1 < ordered.Count ? (ordered[i + 1].Start - end) / 60000.0 : null,
            ];
            yield return string.Join('|', cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture)));
        }
    }

    private static decimal? Mean(IEnumerable<decimal?> values) => values.OfType<decimal>().ToList() is { Count: > 0 } known ? known.Sum() / known.Count : null;

    private static string? Mode(IEnumerable<string> values) => values.Where(each => each.Trim().Length > 0).GroupBy(each => each)
        .OrderByDescending(each => each.Count()).ThenBy(each => each.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    private static string? PhaseOf(string progress) => progress switch
    {
        "10" => "P1",
        "20" => "P2",
        "30" => "P3",
        "40" => "P4",
        "50" => "S1",
        "60" => "P5",
        "70" => "P6",
        "80" => "P7",
        "90" => "P8",
        "0" => "S2",
        _ => null,
    };

    private void Add(string record)
    {
        JsonElement root;
        try
        {
            root = JsonDocument.Parse(record).RootElement;
        }
        catch (JsonException)
        {
            Malformed++;
            return;
        }

        if (root.ValueKind != JsonValueKind.Object)
            Malformed++;
        else if (!root.TryGetProperty("eid", out _) && root.TryGetProperty("events", out var events) && events.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
            Events(events);
        else
            Event(root);
    }

    private void Events(JsonElement events)
    {
        if (events.ValueKind == JsonValueKind.Object)
            Event(events);
        else
            foreach (var each in events.EnumerateArray())
                Event(each);
    }

    private void Event(JsonElement given)
    {
        Read++;
        var language = Correlated(given, "language");
        var user = Correlated(given, "User") ?? Correlated(given, "Buddy User") ?? Correlated(given, "virtualId") ?? Text(Get(Get(given, "actor"), "id"));
        if (Get(given, "eid") is not { ValueKind: JsonValueKind.String } eid || eid.GetString() != "RESPONSE")
            OtherEid++;
        else if (language is null || !(Languages.Contains(language.ToLowerInvariant()) || language.StartsWith("en-", StringComparison.OrdinalIgnoreCase)))
            OtherLanguage++;
        else if (user is null || Time(Get(given, "ets")) is not { } at)
            Incomplete++;
        else if (!seen.Add((user, Key(given, at))))
            Duplicate++;
        else
            responses.Add(new Response(user, at, Link(given) ?? "", Accuracy(given)));
    }

    private static string Key(JsonElement given, long at) => Text(Get(given, "mid")) is { } mid
        ? $"mid {mid}"
        : $"{at} {Link(given)} {JsonSerializer.Serialize(Get(Get(given, "edata"), "values"))}";

    private static string? Link(JsonElement given) => Get(Get(given, "edata"), "target") is { ValueKind: JsonValueKind.Object } strict
        ? Text(Get(strict, "id"))
        : Text(Get(Get(given, "edata"), "target"));

    private static decimal? Accuracy(JsonElement given)
    {
        if (Get(Get(given, "edata"), "values") is not { ValueKind: JsonValueKind.Array } values)
            return null;
        foreach (var value in values.EnumerateArray())
        {
            if (Text(Get(value, "accuracy_percentage")) is { } text && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                return number;
        }

        return null;
    }

    private static string? Correlated(JsonElement given, string type)
    {
        if (Get(Get(given, "context"), "cdata") is not { ValueKind: JsonValueKind.Array } entries)
            return null;
        return entries.EnumerateArray().Where(each => Text(Get(each, "type")) == type).Select(each => Text(Get(each, "id"))).FirstOrDefault(each => each is not null);
    }

    private static long? Time(JsonElement? given)
    {
        if (given is not { } time)
            return null;
        if (time.ValueKind == JsonValueKind.Object)
            return Time(Get(time, "$date") ?? Get(time, "$numberLong"));
        if (time.ValueKind == JsonValueKind.Number)
            return (long)Math.Floor(time.GetDecimal());
        if (time.ValueKind != JsonValueKind.String)
            return null;
        var text = time.GetString()!;
        if (long.TryParse(text, CultureInfo.InvariantCulture, out var milliseconds))
            return milliseconds;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var iso) ? iso.ToUnixTimeMilliseconds() : null;
    }

    private static string? Text(JsonElement? given) => given switch
    {
        { ValueKind: JsonValueKind.String } text when text.GetString()!.Trim().Length > 0 => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    private static JsonElement? Get(JsonElement? given, string name) =>
        given is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(name, out var value) ? value : null;

    private sealed record Response(string User, long At, string Link, decimal? Accuracy);
}

/// <summary>A session row.</summary>
internal sealed record Session(int Row, string User, string Id, string Milestone, string Progress, long At, string WrittenAt);

/// <summary>Metrics of a clip; blank texts and nulls where there are none.</summary>
internal sealed record Clip(string Link, decimal? Eq, decimal? Engagement, string Emotion, string State, string Pronunciation, string Quality);

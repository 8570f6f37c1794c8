using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace LearningSessions.Storage.Tests.States;

/// <summary>The stored JSON of every released shape: <c>Golden/{type}.{shape}.json</c>, shapes numbered from 1.</summary>
internal static class GoldenFiles
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(ThisFile())!, "Golden");

    /// <summary>The files of a type, oldest first.</summary>
    public static IReadOnlyList<string> Of(string type) =>
        [.. Directory.EnumerateFiles(Folder, $"{type}.*.json").OrderBy(file => int.Parse(Path.GetFileName(file).Split('.')[1], CultureInfo.InvariantCulture))];

    /// <summary>The types that have files.</summary>
    public static IReadOnlySet<string> Types =>
        Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileName(file).Split('.')[0]).ToHashSet(StringComparer.Ordinal);

    /// <summary>Adds the file of a new shape.</summary>
    public static void Add(string type, string json) => File.WriteAllText(Path.Combine(Folder, $"{type}.{Of(type).Count + 1}.json"), json);

    /// <summary>Each value of a document with where it stands; elements of a list share their place.</summary>
    public static IEnumerable<(string Place, string Value)> Values(JsonNode? node, string place = "$") => node switch
    {
        JsonObject members when members.Count > 0 => members.SelectMany(member => Values(member.Value, $"{place}.{member.Key}")),
        JsonArray elements when elements.Count > 0 => elements.SelectMany(element => Values(element, place + "[]")),
        _ => [(place, node?.ToJsonString() ?? "null")],
    };

    // The tests read and write their own sources, which a deterministic build may not name: then they lie above the assembly.
    private static string ThisFile([CallerFilePath] string file = "") => File.Exists(file)
        ? file
        : Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "States", Path.GetFileName(file));
}

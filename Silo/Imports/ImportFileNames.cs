using LearningSessions.Grains.Interfaces.Imports;
using Microsoft.Extensions.Configuration;

namespace LearningSessions.Silo.Imports;

/// <summary>The files that an analyst names.</summary>
/// <param name="Inputs">What is imported, in this order.</param>
/// <param name="Phases">Where the scores go; null for nowhere.</param>
/// <param name="Counters">Where the counts go; null for nowhere.</param>
internal sealed record ImportFileNames(IReadOnlyList<AnalystFile> Inputs, string? Phases, string? Counters)
{
    private static readonly (ImportKind Kind, string Name)[] Kinds =
        [(ImportKind.Sessions, "Sessions"), (ImportKind.ClipMetrics, "ClipMetrics"), (ImportKind.Telemetry, "Events")];

    /// <summary>Whether there is anything to do.</summary>
    public bool Any => Inputs.Count > 0 || Phases is not null;

    /// <summary>What the section <c>Import</c> names.</summary>
    public static ImportFileNames Of(IConfiguration import) => new(
        [
            .. Kinds.Where(each => import[each.Name] is not null).Select(each => new AnalystFile(each.Kind, import[each.Name]!)),
        ],
        import["Phases"],
        import["Counters"]);

    /// <summary>What is wrong with them, a line each: known before the first is read, as that may take long.</summary>
    public IEnumerable<string> Faults() => Inputs.Select(file => FaultOfInput(file.Path))
        .Concat(new[] { Phases, Counters }.OfType<string>().Select(FaultOfOutput))
        .OfType<string>();

    private static string? FaultOfInput(string path) =>
        Directory.Exists(path) ? $"{path} is a folder: name a file in it." : File.Exists(path) ? null : $"There is no file {path}.";

    private static string? FaultOfOutput(string path) =>
        Directory.Exists(path) ? $"{path} is a folder: name a file in it."
        : Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder) ? $"There is no folder {folder} for {Path.GetFileName(path)}: make it first."
        : null;
}

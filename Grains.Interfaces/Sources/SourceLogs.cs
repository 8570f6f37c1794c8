using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Sources;

/// <summary>A part of the logs of a source.</summary>
/// <param name="Logs">The newest first.</param>
/// <param name="Before">Asks for the part before: logs with a lower number than this; null when this is the last.</param>
[GenerateSerializer, Immutable, Alias("SourceLogs")]
public sealed record SourceLogs(
    [property: Id(0)] ImmutableArray<SourceLog> Logs,
    [property: Id(1)] int? Before);

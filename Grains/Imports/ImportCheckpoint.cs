using LearningSessions.Grains.Imports.Reading;
using LearningSessions.Grains.Interfaces.Imports;

namespace LearningSessions.Grains.Imports;

/// <summary>Where an import goes on: all that lies before is durable.</summary>
[GenerateSerializer, Immutable, Alias("ImportCheckpoint")]
public sealed record ImportCheckpoint
{
    /// <summary>Bytes of the (decompressed) file that are done.</summary>
    [Id(0)] public long Offset { get; init; }

    /// <summary>Bytes of the file itself that were read by then.</summary>
    [Id(1)] public long FileBytes { get; init; }

    /// <summary>Lines that are done; of an array, its values.</summary>
    [Id(2)] public long Lines { get; init; }

    /// <summary>Records that are done.</summary>
    [Id(3)] public long Records { get; init; }

    /// <summary>How the records lie; null while nothing is done.</summary>
    [Id(4)] public Framing? Framing { get; init; }

    /// <summary>The header of a CSV file.</summary>
    [Id(5)] public string? Header { get; init; }

    /// <summary>What was counted.</summary>
    [Id(6)] public ImportCounts Counts { get; init; } = new();

    /// <summary>How many records lie in the dead letters.</summary>
    [Id(7)] public long DeadLetters { get; init; }

    /// <summary>In how many parts the dead letters lie.</summary>
    [Id(8)] public int DeadLetterParts { get; init; }
}

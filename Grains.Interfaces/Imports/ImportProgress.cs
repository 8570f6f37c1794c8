namespace LearningSessions.Grains.Interfaces.Imports;

/// <summary>How far an import is.</summary>
[GenerateSerializer, Immutable, Alias("ImportProgress")]
public sealed record ImportProgress
{
    /// <summary>Bytes of the file that were read (of a gzip: compressed bytes).</summary>
    [Id(0)] public long Bytes { get; init; }

    /// <summary>The file's length in bytes; null when unknown.</summary>
    [Id(1)] public long? Length { get; init; }

    /// <summary>Records read.</summary>
    [Id(2)] public long Records { get; init; }

    /// <summary>Events (rows) a second, over the last attempt.</summary>
    [Id(3)] public double PerSecond { get; init; }

    /// <summary>What became of them so far.</summary>
    [Id(4)] public ImportCounts Counts { get; init; } = new();
}

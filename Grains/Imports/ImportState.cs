using LearningSessions.Grains.Interfaces.Imports;

namespace LearningSessions.Grains.Imports;

/// <summary>What an import keeps.</summary>
[GenerateSerializer, Immutable, Alias("ImportState")]
public sealed record ImportState
{
    /// <summary>The import; null before it was submitted.</summary>
    [Id(0)] public Import? Import { get; init; }

    /// <summary>Where it goes on.</summary>
    [Id(1)] public ImportCheckpoint Checkpoint { get; init; } = new();
}

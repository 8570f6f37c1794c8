using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Recordings;

/// <summary>What one speaker says without a break: a turn, or a part of one.</summary>
[GenerateSerializer, Immutable, Alias("Utterance")]
public sealed record Utterance
{
    /// <summary>The speaker's label ("A", "B", …), or null when no one can tell the voices apart.</summary>
    [Id(0)] public string? Speaker { get; init; }

    /// <summary>Seconds from the start of the recording, or null where unknown.</summary>
    [Id(1)] public double? Start { get; init; }

    /// <summary>Seconds from the start of the recording, or null where unknown.</summary>
    [Id(2)] public double? End { get; init; }

    /// <summary>The words as text.</summary>
    [Id(3)] public string Text { get; init; } = "";

    /// <summary>0 to 1, or null when the engine gives none.</summary>
    [Id(4)] public double? Confidence { get; init; }

    /// <summary>The single words, where the engine gives them.</summary>
    [Id(5)] public ImmutableArray<Word> Words { get; init; } = [];
}

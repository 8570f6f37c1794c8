using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Recordings;

/// <summary>What people said of who speaks in a recording.</summary>
[GenerateSerializer, Immutable, Alias("SpeakerLabels")]
public sealed record SpeakerLabels
{
    /// <summary>The most changes that are remembered.</summary>
    public const int MaxHistory = 20;

    /// <summary>Counts corrections from 1, which is what the engine heard; a correction names the one it was made on.</summary>
    [Id(0)] public int Version { get; init; } = 1;

    /// <summary>Who changed what, oldest first; the newest <see cref="MaxHistory"/>.</summary>
    [Id(1)] public ImmutableArray<SpeakerChange> History { get; init; } = [];
}

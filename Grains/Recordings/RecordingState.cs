using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Recordings;

/// <summary>What a recording keeps.</summary>
[GenerateSerializer, Immutable, Alias("RecordingState")]
public sealed record RecordingState
{
    /// <summary>The recording; null before it was submitted.</summary>
    [Id(0)] public Recording? Recording { get; init; }
}

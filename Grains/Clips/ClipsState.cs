using LearningSessions.Grains.Interfaces.Clips;

namespace LearningSessions.Grains.Clips;

/// <summary>What is kept of the work on a learner's clips.</summary>
[GenerateSerializer, Immutable, Alias("ClipsState")]
public sealed record ClipsState
{
    /// <summary>The newest pass; null before the first.</summary>
    [Id(0)] public ClipAnalysis? Analysis { get; init; }
}

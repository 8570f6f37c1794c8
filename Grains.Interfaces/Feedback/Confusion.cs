using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>How confused a learner was over a window.</summary>
[GenerateSerializer, Immutable, Alias("Confusion")]
public sealed record Confusion
{
    /// <summary>0 to 100; null when the learner has fewer than five turns or the speakers are unknown.</summary>
    [Id(0)] public double? Value { get; init; }

    /// <summary>The learner's turns in the window.</summary>
    [Id(1)] public int LearnerTurns { get; init; }

    /// <summary>The signs it is made of.</summary>
    [Id(2)] public ImmutableArray<ConfusionPart> Parts { get; init; } = [];
}

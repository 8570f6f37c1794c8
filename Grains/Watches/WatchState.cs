using LearningSessions.Grains.Interfaces.Watches;

namespace LearningSessions.Grains.Watches;

/// <summary>What is kept of the watch of a learner.</summary>
[GenerateSerializer, Immutable, Alias("WatchState")]
public sealed record WatchState
{
    /// <summary>The watch; null before the first look.</summary>
    [Id(0)] public LearnerWatch? Watch { get; init; }
}

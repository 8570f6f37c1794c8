using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Work;

/// <summary>What a kind of work keeps.</summary>
[GenerateSerializer, Immutable, Alias("WorkKindState")]
public sealed record WorkKindState
{
    /// <summary>Whether it goes on.</summary>
    [Id(0)] public WorkKindStatus Status { get; init; } = new(false, null, null);
}

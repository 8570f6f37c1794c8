using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Work;

/// <summary>What a bulk retry keeps.</summary>
[GenerateSerializer, Immutable, Alias("BulkRetryState")]
public sealed record BulkRetryState
{
    /// <summary>The bulk retry; null before it began.</summary>
    [Id(0)] public BulkRetry? Retry { get; init; }
}

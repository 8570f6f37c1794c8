using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>One sign of confusion and how often it occurred where it could have.</summary>
[GenerateSerializer, Immutable, Alias("ConfusionPart")]
public sealed record ConfusionPart
{
    /// <summary>Which sign.</summary>
    [Id(0)] public required ConfusionSign Sign { get; init; }

    /// <summary>Turns with the sign.</summary>
    [Id(1)] public int Count { get; init; }

    /// <summary>Turns where it could occur.</summary>
    [Id(2)] public int Opportunities { get; init; }

    /// <summary>The turns with the sign.</summary>
    [Id(3)] public ImmutableArray<Citation> Evidence { get; init; } = [];
}

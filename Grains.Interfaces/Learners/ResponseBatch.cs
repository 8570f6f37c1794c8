using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Imports;

namespace LearningSessions.Grains.Interfaces.Learners;

/// <summary>Responses of one learner from one import, in the order of the file.</summary>
[GenerateSerializer, Immutable, Alias("ResponseBatch")]
public sealed record ResponseBatch
{
    /// <summary>From which import; "live" for telemetry that was sent, not imported.</summary>
    [Id(0)] public required ImportId Import { get; init; }

    /// <summary>How many.</summary>
    [Id(1)] public required int Count { get; init; }

    /// <summary>The responses, packed one behind the other.</summary>
    [Id(2)] public required ImmutableArray<byte> Packed { get; init; }

    /// <summary>What the events tell of the learner; the newest.</summary>
    [Id(3)] public LearnerProfile? Profile { get; init; }
}

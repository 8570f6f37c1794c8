using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Clips;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Clips;

/// <summary>What came of a part of a learner's responses.</summary>
/// <param name="Counts">What became of its clips; none when it failed: what was analysed is found and counted by the next attempt.</param>
/// <param name="Faults">Clips that could not be used.</param>
/// <param name="Next">The place of the next part; null when this was the last.</param>
/// <param name="Failure">Why the part could not be done; null when it was.</param>
[GenerateSerializer, Immutable, Alias("ClipPartOutcome")]
public sealed record ClipPartOutcome(
    [property: Id(0)] ClipCounts Counts,
    [property: Id(1)] ImmutableArray<ClipFault> Faults,
    [property: Id(2)] long? Next,
    [property: Id(3)] ProviderFailure? Failure);

using System.Collections.Immutable;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Watches;

/// <summary>What came of an attempt to deliver alerts.</summary>
/// <param name="Delivered">The ids of those that were taken.</param>
/// <param name="Failure">Why the others were not; null when all were.</param>
[GenerateSerializer, Immutable, Alias("AlertsOutcome")]
public sealed record AlertsOutcome([property: Id(0)] ImmutableArray<string> Delivered, [property: Id(1)] ProviderFailure? Failure);

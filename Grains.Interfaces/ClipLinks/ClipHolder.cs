using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.ClipLinks;

/// <summary>A learner who holds clips.</summary>
/// <param name="Learner">The learner's id.</param>
/// <param name="Links">The clips' links.</param>
[GenerateSerializer, Immutable, Alias("ClipHolder")]
public sealed record ClipHolder([property: Id(0)] string Learner, [property: Id(1)] ImmutableArray<string> Links);

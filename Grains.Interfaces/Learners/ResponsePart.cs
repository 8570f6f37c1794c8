using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Learners;

/// <summary>A part of a learner's responses.</summary>
/// <param name="Items">In the order they were taken in.</param>
/// <param name="Next">The place of the next part; null when this is the last.</param>
[GenerateSerializer, Immutable, Alias("ResponsePart")]
public sealed record ResponsePart([property: Id(0)] ImmutableArray<LearnerResponse> Items, [property: Id(1)] long? Next);

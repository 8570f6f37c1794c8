using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>A part of the history of a feedback.</summary>
/// <param name="Changes">Who did what, oldest first.</param>
/// <param name="Earlier">The number of the part before; null when this is the first.</param>
[GenerateSerializer, Immutable, Alias("FeedbackHistory")]
public sealed record FeedbackHistory(
    [property: Id(0)] ImmutableArray<FeedbackChange> Changes,
    [property: Id(1)] int? Earlier);

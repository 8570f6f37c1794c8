namespace LearningSessions.Grains.Interfaces.Recordings;

/// <summary>An utterance that got another speaker.</summary>
/// <param name="Turn">Which utterance of the transcript, from 1.</param>
/// <param name="Before">Its label before; null when unknown.</param>
/// <param name="Speaker">Its label since; null when unknown.</param>
[GenerateSerializer, Immutable, Alias("ChangedTurn")]
public sealed record ChangedTurn(
    [property: Id(0)] int Turn,
    [property: Id(1)] string? Before,
    [property: Id(2)] string? Speaker);

namespace LearningSessions.Grains.Interfaces.Recordings;

/// <summary>Who speaks an utterance.</summary>
/// <param name="Turn">Which utterance of the transcript, from 1.</param>
/// <param name="Speaker">The speaker's label, known or new, at most 40 characters; null when nobody can tell.</param>
[GenerateSerializer, Immutable, Alias("TurnSpeaker")]
public sealed record TurnSpeaker(
    [property: Id(0)] int Turn,
    [property: Id(1)] string? Speaker);

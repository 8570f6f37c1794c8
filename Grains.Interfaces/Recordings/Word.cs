namespace LearningSessions.Grains.Interfaces.Recordings;

/// <summary>One recognized word.</summary>
/// <param name="Text">The word as it is written.</param>
/// <param name="Start">Seconds from the start of the recording, or null when the engine gives none.</param>
/// <param name="End">Seconds from the start of the recording.</param>
/// <param name="Confidence">0 to 1, or null when the engine gives none.</param>
[GenerateSerializer, Immutable, Alias("Word")]
public sealed record Word(
    [property: Id(0)] string Text,
    [property: Id(1)] double? Start = null,
    [property: Id(2)] double? End = null,
    [property: Id(3)] double? Confidence = null);

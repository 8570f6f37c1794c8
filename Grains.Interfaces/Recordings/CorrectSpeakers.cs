using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Recordings;

/// <summary>Says who speaks in a recording.</summary>
/// <param name="Tutor">The label of the tutor; null when nobody can tell.</param>
/// <param name="Turns">The utterances whose speaker was heard wrongly; the others stay.</param>
/// <param name="OnVersion">The version the person saw, or null to change whatever is there.</param>
/// <param name="By">Who corrects.</param>
[GenerateSerializer, Immutable, Alias("CorrectSpeakers")]
public sealed record CorrectSpeakers(
    [property: Id(0)] string? Tutor,
    [property: Id(1)] ImmutableArray<TurnSpeaker> Turns,
    [property: Id(2)] int? OnVersion,
    [property: Id(3)] string By);

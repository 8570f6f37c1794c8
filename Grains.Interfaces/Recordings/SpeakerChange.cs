using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Recordings;

/// <summary>One correction of who speaks.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who corrected.</param>
/// <param name="TutorBefore">The label taken to be the tutor before it; null when unknown.</param>
/// <param name="Tutor">The label taken to be the tutor since; null when unknown.</param>
/// <param name="Turns">How many utterances got another speaker.</param>
/// <param name="FirstTurns">The first of them; at most 25.</param>
[GenerateSerializer, Immutable, Alias("SpeakerChange")]
public sealed record SpeakerChange(
    [property: Id(0)] DateTimeOffset At,
    [property: Id(1)] string By,
    [property: Id(2)] string? TutorBefore,
    [property: Id(3)] string? Tutor,
    [property: Id(4)] int Turns,
    [property: Id(5)] ImmutableArray<ChangedTurn> FirstTurns);

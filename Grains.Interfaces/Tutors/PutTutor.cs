namespace LearningSessions.Grains.Interfaces.Tutors;

/// <summary>Makes or changes a tutor.</summary>
/// <param name="Name">As it may be written in feedback; 1 to 200 characters.</param>
/// <param name="Phone">E.164 with the leading +, or null when unknown.</param>
/// <param name="Language">BCP 47 language the tutor reads feedback in.</param>
[GenerateSerializer, Immutable, Alias("PutTutor")]
public sealed record PutTutor(
    [property: Id(0)] string Name,
    [property: Id(1)] string? Phone,
    [property: Id(2)] string Language);

namespace LearningSessions.Grains.Interfaces.Learners;

/// <summary>A lesson session of a learner and what was matched to it.</summary>
/// <param name="Session">The session's id; several rows can have one.</param>
/// <param name="Milestone">The milestone level.</param>
/// <param name="Lesson">The lesson.</param>
/// <param name="Progress">The progress as it was written.</param>
/// <param name="Phase">P1 to P8, S1, S2; null where the progress names none.</param>
/// <param name="At">When it was created, UTC.</param>
/// <param name="Responses">How many responses are matched to it.</param>
[GenerateSerializer, Immutable, Alias("LessonSession")]
public sealed record LessonSession(
    [property: Id(0)] string Session,
    [property: Id(1)] string Milestone,
    [property: Id(2)] string Lesson,
    [property: Id(3)] string Progress,
    [property: Id(4)] string? Phase,
    [property: Id(5)] DateTimeOffset At,
    [property: Id(6)] int Responses);

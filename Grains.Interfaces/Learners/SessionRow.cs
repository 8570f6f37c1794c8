namespace LearningSessions.Grains.Interfaces.Learners;

/// <summary>A row of the lesson sessions.</summary>
/// <param name="Number">The row's number in its file, from 1.</param>
/// <param name="Session">The session's id.</param>
/// <param name="Milestone">The milestone level.</param>
/// <param name="Lesson">The lesson.</param>
/// <param name="Progress">The progress as it was written.</param>
/// <param name="At">When it was created, milliseconds since 1970, UTC.</param>
[GenerateSerializer, Immutable, Alias("SessionRow")]
public sealed record SessionRow(
    [property: Id(0)] long Number,
    [property: Id(1)] string Session,
    [property: Id(2)] string Milestone,
    [property: Id(3)] string Lesson,
    [property: Id(4)] string Progress,
    [property: Id(5)] long At);

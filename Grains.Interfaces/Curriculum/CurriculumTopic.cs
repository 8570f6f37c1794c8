namespace LearningSessions.Grains.Interfaces.Curriculum;

/// <summary>Something the curriculum is about.</summary>
/// <param name="Topic">What, in the language of its documents.</param>
/// <param name="Subject">Of which subject.</param>
/// <param name="Language">BCP 47 language of the documents.</param>
/// <param name="Passages">How many passages are about it.</param>
[GenerateSerializer, Immutable, Alias("CurriculumTopic")]
public sealed record CurriculumTopic(
    [property: Id(0)] string Topic,
    [property: Id(1)] string Subject,
    [property: Id(2)] string Language,
    [property: Id(3)] int Passages);

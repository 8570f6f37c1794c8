using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Grains.Interfaces.Live;

/// <summary>Somebody is to speak.</summary>
/// <param name="Learner">Who.</param>
/// <param name="Language">BCP 47 language that will be spoken.</param>
/// <param name="Topic">What the questions are about; null for anything.</param>
/// <param name="Level">How hard they are.</param>
/// <param name="Group">The class or school that the words count for; null for the learner's school, where it is known.</param>
[GenerateSerializer, Immutable, Alias("BeginLiveSession")]
public sealed record BeginLiveSession(
    [property: Id(0)] LearnerId Learner,
    [property: Id(1)] string Language,
    [property: Id(2)] string? Topic,
    [property: Id(3)] LiveLevel Level,
    [property: Id(4)] string? Group);

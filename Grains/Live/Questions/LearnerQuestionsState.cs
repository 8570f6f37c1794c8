using System.Collections.Immutable;

namespace LearningSessions.Grains.Live.Questions;

/// <summary>The questions that a learner was asked.</summary>
[GenerateSerializer, Immutable, Alias("LearnerQuestionsState")]
public sealed record LearnerQuestionsState
{
    /// <summary>The first 64 bits of each question's SHA-256, the newest last; at most <see cref="QuestionRules.MostKept"/>.</summary>
    [Id(0)] public ImmutableArray<long> Asked { get; init; } = [];
}

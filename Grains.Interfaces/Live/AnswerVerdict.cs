namespace LearningSessions.Grains.Interfaces.Live;

/// <summary>Whether what was said answers a question.</summary>
/// <param name="Question">The question's number.</param>
/// <param name="Sense">The verdict.</param>
/// <param name="Comment">Why, for the learner; blank where there is nothing to say.</param>
[GenerateSerializer, Immutable, Alias("AnswerVerdict")]
public sealed record AnswerVerdict([property: Id(0)] int Question, [property: Id(1)] AnswerSense Sense, [property: Id(2)] string Comment);

/// <summary>Whether an answer makes sense for its question.</summary>
[GenerateSerializer, Alias("AnswerSense")]
public enum AnswerSense
{
    /// <summary>Nothing was said to it.</summary>
    Unanswered = 0,

    /// <summary>It does.</summary>
    Fits = 1,

    /// <summary>It is about something else.</summary>
    OffTopic = 2,

    /// <summary>It cannot be told.</summary>
    Unsure = 3,
}

namespace LearningSessions.Grains.Interfaces.Live;

/// <summary>From a moment on, the learner answers a question.</summary>
/// <param name="Question">The question's number.</param>
/// <param name="Sample">The moment, in samples from the start of the session.</param>
[GenerateSerializer, Immutable, Alias("AnswerMark")]
public sealed record AnswerMark([property: Id(0)] int Question, [property: Id(1)] long Sample);

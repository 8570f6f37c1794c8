using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Live;

namespace LearningSessions.Grains.Live.Questions;

/// <summary>Questions and who wrote them.</summary>
/// <param name="Candidates">In the order in which they are wanted.</param>
/// <param name="From">A model as its provider names it, or offline.</param>
[GenerateSerializer, Immutable, Alias("WrittenQuestions")]
public sealed record WrittenQuestions([property: Id(0)] ImmutableArray<LiveQuestion> Candidates, [property: Id(1)] string From);

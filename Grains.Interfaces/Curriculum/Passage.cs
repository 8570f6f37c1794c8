namespace LearningSessions.Grains.Interfaces.Curriculum;

/// <summary>A part of the curriculum: what stands under one heading.</summary>
/// <param name="Title">The document's title and, behind ›, the heading.</param>
/// <param name="Subject">Such as maths.</param>
/// <param name="Level">Such as 9-10, the learners' ages; as the document says it.</param>
/// <param name="Language">BCP 47 language it is written in.</param>
/// <param name="Topics">What the document is about, in its language.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Source">The document's file in the curriculum's folder, with / between folders.</param>
/// <param name="Line">The heading's line in that file, from 1.</param>
/// <param name="Score">How well it fits what was searched: more is better, to be compared within one answer only; 0 where no text was searched.</param>
[GenerateSerializer, Immutable, Alias("Passage")]
public sealed record Passage(
    [property: Id(0)] string Title,
    [property: Id(1)] string Subject,
    [property: Id(2)] string Level,
    [property: Id(3)] string Language,
    [property: Id(4)] System.Collections.Immutable.ImmutableArray<string> Topics,
    [property: Id(5)] string Text,
    [property: Id(6)] string Source,
    [property: Id(7)] int Line,
    [property: Id(8)] double Score);

namespace LearningSessions.Grains.Interfaces.Recordings;

/// <summary>How often a term was said in a recording.</summary>
/// <param name="Term">As the word lists have it, in lower case.</param>
/// <param name="Count">How often, from 1.</param>
[GenerateSerializer, Immutable, Alias("TermCount")]
public sealed record TermCount([property: Id(0)] string Term, [property: Id(1)] int Count);

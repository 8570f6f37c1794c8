namespace LearningSessions.Grains.Interfaces.Live;

/// <summary>A mistake and how it is mended.</summary>
/// <param name="Segment">The number of the segment it is in.</param>
/// <param name="Original">The words as they were said.</param>
/// <param name="Corrected">The words as they should be.</param>
/// <param name="Category">The kind of mistake as ERRANT names it: R:VERB:SVA, R:VERB:FORM, R:DET, R:NOUN:NUM, U:OTHER, …</param>
/// <param name="Explanation">Why, for the learner.</param>
[GenerateSerializer, Immutable, Alias("GrammarEdit")]
public sealed record GrammarEdit(
    [property: Id(0)] int Segment,
    [property: Id(1)] string Original,
    [property: Id(2)] string Corrected,
    [property: Id(3)] string Category,
    [property: Id(4)] string Explanation);

namespace LearningSessions.Grains.Learners;

/// <summary>What a page of responses holds.</summary>
/// <param name="Number">The page's number.</param>
/// <param name="Count">How many responses.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="From">The earliest response, milliseconds since 1970.</param>
/// <param name="To">The latest response, milliseconds since 1970.</param>
[GenerateSerializer, Immutable, Alias("ResponsePage")]
public sealed record ResponsePage(
    [property: Id(0)] int Number,
    [property: Id(1)] int Count,
    [property: Id(2)] int Bytes,
    [property: Id(3)] long From,
    [property: Id(4)] long To);

namespace LearningSessions.Grains.Learners;

/// <summary>What a page of session rows holds.</summary>
/// <param name="Number">The page's number.</param>
/// <param name="Sums">The number of the page with their sums.</param>
/// <param name="Rows">How many rows.</param>
[GenerateSerializer, Immutable, Alias("SessionPageEntry")]
public sealed record SessionPageEntry(
    [property: Id(0)] int Number,
    [property: Id(1)] int Sums,
    [property: Id(2)] int Rows);

namespace LearningSessions.Grains.Tutors;

/// <summary>The times that pages of recordings cover.</summary>
/// <param name="Number">The first page's number, from 0.</param>
/// <param name="From">The earliest recording in them, UTC.</param>
/// <param name="To">The latest recording in them, UTC.</param>
/// <param name="Count">How many pages, in a row.</param>
[GenerateSerializer, Immutable, Alias("PageSpan")]
public sealed record PageSpan(
    [property: Id(0)] int Number,
    [property: Id(1)] DateTimeOffset From,
    [property: Id(2)] DateTimeOffset To,
    [property: Id(3)] int Count = 1);

namespace LearningSessions.Grains.Tutors;

/// <summary>The times a page of recordings covers.</summary>
/// <param name="Number">The page's number, from 0.</param>
/// <param name="From">The earliest recording in it, UTC.</param>
/// <param name="To">The latest recording in it, UTC.</param>
[GenerateSerializer, Immutable, Alias("PageSpan")]
public sealed record PageSpan(
    [property: Id(0)] int Number,
    [property: Id(1)] DateTimeOffset From,
    [property: Id(2)] DateTimeOffset To);

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Sources;

/// <summary>What a source has.</summary>
[GenerateSerializer, Immutable, Alias("ListingOutcome")]
[JsonDerivedType(typeof(Listed), "listed")]
[JsonDerivedType(typeof(Failed), "failed")]
public abstract record ListingOutcome
{
    private ListingOutcome()
    {
    }

    /// <summary>These; none is an answer too.</summary>
    /// <param name="Submissions">Each key once, ordered by <see cref="Submission.CompletedAt"/>, then key.</param>
    /// <param name="Unreadable">Those that cannot be taken, with the reason. They come again with the next listing.</param>
    /// <param name="Cursor">The greatest <see cref="Submission.CompletedAt"/>, or what was asked for when there is none.</param>
    [GenerateSerializer, Immutable, Alias("ListingOutcome.Listed")]
    public sealed record Listed(
        [property: Id(0)] ImmutableArray<Submission> Submissions,
        [property: Id(1)] ImmutableArray<UnreadableSubmission> Unreadable,
        [property: Id(2)] DateTimeOffset? Cursor) : ListingOutcome;

    /// <summary>It could not say.</summary>
    [GenerateSerializer, Immutable, Alias("ListingOutcome.Failed")]
    public sealed record Failed([property: Id(0)] ProviderFailure Failure) : ListingOutcome;
}

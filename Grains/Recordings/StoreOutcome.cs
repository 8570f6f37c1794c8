using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Recordings;

/// <summary>What the document store did.</summary>
public abstract record StoreOutcome
{
    private StoreOutcome()
    {
    }

    /// <summary>It is kept.</summary>
    /// <param name="Location">Where: a path within the store, or an address.</param>
    public sealed record Stored(string Location) : StoreOutcome;

    /// <summary>It could not.</summary>
    public sealed record Failed(ProviderFailure Failure) : StoreOutcome;

    /// <summary>The blob that the document was to hold is gone, which no retry mends.</summary>
    public static Failed Lost(DocumentName document) =>
        new(new ProviderFailure.Permanent($"{document.Stem}{document.Extension} could not be kept: what it was to hold is no longer there."));
}

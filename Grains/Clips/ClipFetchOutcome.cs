using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Clips;

/// <summary>What came of fetching a clip.</summary>
public abstract record ClipFetchOutcome
{
    private ClipFetchOutcome()
    {
    }

    /// <summary>It was copied.</summary>
    public sealed record Fetched : ClipFetchOutcome;

    /// <summary>It was here, unchanged.</summary>
    public sealed record Held : ClipFetchOutcome;

    /// <summary>There is none of this link; that is expected.</summary>
    public sealed record Missing : ClipFetchOutcome;

    /// <summary>It could not be asked or copied.</summary>
    public sealed record Failed(ProviderFailure Failure) : ClipFetchOutcome;
}

using System.Collections.Immutable;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Feedback.Writing;

/// <summary>Whether calls fit one request.</summary>
public abstract record SummaryOutcome
{
    private SummaryOutcome()
    {
    }

    /// <summary>They do.</summary>
    /// <param name="Calls">What is to be read of them.</param>
    public sealed record Fits(ImmutableArray<CallExcerpt> Calls) : SummaryOutcome;

    /// <summary>They could not be made to.</summary>
    public sealed record Failed(ProviderFailure Failure) : SummaryOutcome;
}

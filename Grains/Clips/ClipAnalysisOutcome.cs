using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Clips;

/// <summary>What came of listening to a clip.</summary>
public abstract record ClipAnalysisOutcome
{
    private ClipAnalysisOutcome()
    {
    }

    /// <summary>What was found; it says who found it.</summary>
    public sealed record Analysed(ClipMetrics Metrics) : ClipAnalysisOutcome;

    /// <summary>This clip will never be analysed: it cannot be decoded, or the analyst refuses it.</summary>
    public sealed record Unusable(string Reason) : ClipAnalysisOutcome;

    /// <summary>The analyst could not, whatever the clip.</summary>
    public sealed record Failed(ProviderFailure Failure) : ClipAnalysisOutcome;
}

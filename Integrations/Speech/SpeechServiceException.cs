using LearningSessions.Grains.Work;

namespace LearningSessions.Integrations.Speech;

/// <summary>A speech service did not do its part; never leaves the adapter.</summary>
/// <param name="failure">What it means.</param>
/// <param name="endsJob">Whether the job is over.</param>
/// <param name="status">The HTTP status it answered with; 0 when it did not answer.</param>
internal sealed class SpeechServiceException(ProviderFailure failure, bool endsJob = false, int status = 0) : Exception(failure.Reason)
{
    /// <summary>What it means.</summary>
    public ProviderFailure Failure { get; } = failure;

    /// <summary>Whether the job is over.</summary>
    public bool EndsJob { get; } = endsJob;

    /// <summary>The HTTP status it answered with; 0 when it did not answer.</summary>
    public int Status { get; } = status;
}

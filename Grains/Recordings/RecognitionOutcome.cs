using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Recordings;

/// <summary>What a recognizer made of a recording.</summary>
public abstract record RecognitionOutcome
{
    private RecognitionOutcome()
    {
    }

    /// <summary>What a service charges for it, or may charge: also what was told before.</summary>
    public ImmutableArray<SpeechCharge> Charges { get; init; } = [];

    /// <summary>The words; none when nobody speaks.</summary>
    public sealed record Recognized(Transcript Transcript) : RecognitionOutcome;

    /// <summary>A service is at work on it. The job is kept before it is asked again, so that another process goes on with it.</summary>
    /// <param name="Job">The job as it now is.</param>
    /// <param name="PollAfter">When it is of use to ask again.</param>
    public sealed record Pending(SpeechJob Job, TimeSpan PollAfter) : RecognitionOutcome;

    /// <summary>It could not.</summary>
    /// <param name="Failure">Why.</param>
    /// <param name="EndsJob">Whether the job is over: another attempt begins a new one.</param>
    public sealed record Failed(ProviderFailure Failure, bool EndsJob = false) : RecognitionOutcome;
}

using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Recordings;

/// <summary>What a recognizer made of a recording.</summary>
public abstract record RecognitionOutcome
{
    private RecognitionOutcome()
    {
    }

    /// <summary>The words; none when nobody speaks.</summary>
    public sealed record Recognized(Transcript Transcript) : RecognitionOutcome;

    /// <summary>It could not.</summary>
    public sealed record Failed(ProviderFailure Failure) : RecognitionOutcome;
}

using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Recordings;

/// <summary>What an upload turned out to be.</summary>
public abstract record AudioProbeOutcome
{
    private AudioProbeOutcome()
    {
    }

    /// <summary>Audio.</summary>
    /// <param name="Format">wav, mp3, ogg, …</param>
    /// <param name="Duration">Its length.</param>
    public sealed record Audio(string Format, TimeSpan Duration) : AudioProbeOutcome;

    /// <summary>Nothing that can be used.</summary>
    /// <param name="Refusal">Which kind.</param>
    /// <param name="Reason">In words, with what to do.</param>
    public sealed record Unusable(AudioRefusal Refusal, string Reason) : AudioProbeOutcome;
}

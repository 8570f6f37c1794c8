namespace LearningSessions.Grains.Recordings;

/// <summary>Looks at an upload's header before it is accepted.</summary>
public interface IAudioProbe
{
    /// <summary>Tells whether the blob is audio that can be decoded here, and how long it is. Takes well under a second.</summary>
    Task<AudioProbeOutcome> Probe(string audioBlob, string fileName, CancellationToken cancel);
}

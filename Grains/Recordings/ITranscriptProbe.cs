namespace LearningSessions.Grains.Recordings;

/// <summary>Reads a transcript that came with a recording before the recording is accepted.</summary>
public interface ITranscriptProbe
{
    /// <summary>Null when it can be read; else where and why not, in words.</summary>
    /// <exception cref="FileNotFoundException">There is no such blob.</exception>
    Task<string?> Fault(string transcriptBlob, CancellationToken cancel);
}

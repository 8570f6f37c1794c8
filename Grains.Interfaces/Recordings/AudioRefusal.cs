namespace LearningSessions.Grains.Interfaces.Recordings;

/// <summary>Why an upload cannot be used.</summary>
[GenerateSerializer, Alias("AudioRefusal")]
public enum AudioRefusal
{
    /// <summary>No bytes, or no samples.</summary>
    Empty = 1,

    /// <summary>Not audio that is known here.</summary>
    NotAudio = 2,

    /// <summary>Ends before its own header says it does.</summary>
    Truncated = 3,

    /// <summary>Longer than the limit.</summary>
    TooLong = 4,

    /// <summary>A format that needs a decoder which is not installed.</summary>
    NoDecoder = 5,

    /// <summary>The transcript that came with it cannot be read.</summary>
    BadTranscript = 6,
}

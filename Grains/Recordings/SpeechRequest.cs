using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Recordings;

/// <summary>A recording to be turned into words.</summary>
/// <param name="AudioBlob">The name of the blob that holds the audio.</param>
/// <param name="FileName">The file's name as uploaded; its extension tells the format.</param>
/// <param name="TranscriptBlob">The name of the blob of a transcript that came with it (.txt or .json), if one did.</param>
/// <param name="Language">BCP 47 language spoken.</param>
public sealed record SpeechRequest(string AudioBlob, string FileName, string? TranscriptBlob, string Language)
{
    /// <summary>Whose it is; blank where it is nobody's.</summary>
    public RecordingId Recording { get; init; } = RecordingId.From("");

    /// <summary>The audio's length in seconds; 0 where unknown.</summary>
    public double Duration { get; init; }

    /// <summary>The engine's job that is under way; null when there is none.</summary>
    public SpeechJob? Job { get; init; }

    /// <summary>Whether an earlier attempt may have ordered the job without its id being known here: the service is to be asked first.</summary>
    public bool MayBeOrdered { get; init; }
}

namespace LearningSessions.Grains.Recordings;

/// <summary>A recording to be turned into words.</summary>
/// <param name="AudioBlob">The name of the blob that holds the audio.</param>
/// <param name="FileName">The file's name as uploaded; its extension tells the format.</param>
/// <param name="TranscriptBlob">The name of the blob of a transcript that came with it (.txt or .json), if one did.</param>
/// <param name="Language">BCP 47 language spoken.</param>
public sealed record SpeechRequest(string AudioBlob, string FileName, string? TranscriptBlob, string Language);

using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Grains.Interfaces.Recordings;

/// <summary>Hands a recording over for processing. Its audio lies in a blob already.</summary>
[GenerateSerializer, Immutable, Alias("SubmitRecording")]
public sealed record SubmitRecording
{
    /// <summary>Who tutored.</summary>
    [Id(0)] public required TutorId Tutor { get; init; }

    /// <summary>Who was tutored.</summary>
    [Id(1)] public required LearnerId Learner { get; init; }

    /// <summary>The learner's name as it may be written in feedback; blank when unknown.</summary>
    [Id(2)] public string LearnerName { get; init; } = "";

    /// <summary>BCP 47 language spoken in the call.</summary>
    [Id(3)] public required string Language { get; init; }

    /// <summary>When the call took place, UTC.</summary>
    [Id(4)] public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The name of the blob that holds the audio; blank until it is fetched from its <see cref="Origin"/>.</summary>
    [Id(5)] public required string AudioBlob { get; init; }

    /// <summary>The file's name as it was uploaded; its extension tells the format.</summary>
    [Id(6)] public string FileName { get; init; } = "";

    /// <summary>The name of the blob that holds a transcript that came with the audio (.txt or .json), if one did.</summary>
    [Id(7)] public string? TranscriptBlob { get; init; }

    /// <summary>SHA-256 of audio, transcript and fields, hexadecimal: tells a repeated request from another one with the same key.</summary>
    [Id(8)] public required string Fingerprint { get; init; }

    /// <summary>Where the audio is fetched from; null when it was uploaded.</summary>
    [Id(9)] public RecordingOrigin? Origin { get; init; }
}

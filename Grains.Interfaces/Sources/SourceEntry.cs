using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Interfaces.Sources;

/// <summary>A submission as a source's preview and log show it.</summary>
[GenerateSerializer, Immutable, Alias("SourceEntry")]
public sealed record SourceEntry
{
    /// <summary>What the form knows it by; blank where the form does not say.</summary>
    [Id(0)] public required string Key { get; init; }

    /// <summary>When it was handed in, UTC; null where that cannot be read.</summary>
    [Id(1)] public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Who tutored, in the form's word.</summary>
    [Id(2)] public string Tutor { get; init; } = "";

    /// <summary>Who was tutored: the id that the recording gets.</summary>
    [Id(3)] public string Learner { get; init; } = "";

    /// <summary>The learner's name; blank when unknown.</summary>
    [Id(4)] public string LearnerName { get; init; } = "";

    /// <summary>BCP 47 language, or the form's word for it.</summary>
    [Id(5)] public string Language { get; init; } = "";

    /// <summary>What becomes of it.</summary>
    [Id(6)] public required SubmissionFate Fate { get; init; }

    /// <summary>Why it is held or skipped, in words a programme officer understands.</summary>
    [Id(7)] public string? Reason { get; init; }

    /// <summary>The recording it is taken as.</summary>
    [Id(8)] public RecordingId? Recording { get; init; }

    /// <summary>The number of the update that took or skipped it; 0 while none has.</summary>
    [Id(9)] public int Update { get; init; }

    /// <summary>Whether it was handed in before the last log and yet is not in it: it came late.</summary>
    [Id(10)] public bool IsLate { get; init; }
}

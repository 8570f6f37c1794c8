using LearningSessions.Grains.Interfaces.Imports;

namespace LearningSessions.Grains.Interfaces.Learners;

/// <summary>One response, the session it is matched to and the metrics of its clip.</summary>
[GenerateSerializer, Immutable, Alias("LearnerResponse")]
public sealed record LearnerResponse
{
    /// <summary>From which import.</summary>
    [Id(0)] public required ImportId Import { get; init; }

    /// <summary>The event's number in its import, from 1.</summary>
    [Id(1)] public long Record { get; init; }

    /// <summary>The event's message id; null when it has none.</summary>
    [Id(2)] public string? Mid { get; init; }

    /// <summary>When it was given, UTC, whole milliseconds.</summary>
    [Id(3)] public DateTimeOffset At { get; init; }

    /// <summary>The key of its audio clip in the object store; blank when it has none.</summary>
    [Id(4)] public string Link { get; init; } = "";

    /// <summary>The text that was to be read or said.</summary>
    [Id(5)] public string? OriginalText { get; init; }

    /// <summary>The text that was heard.</summary>
    [Id(6)] public string? ResponseText { get; init; }

    /// <summary>Accuracy, 0 to 100; null where the event has none.</summary>
    [Id(7)] public decimal? Accuracy { get; init; }

    /// <summary>Length in seconds; null where the event has none.</summary>
    [Id(8)] public decimal? Duration { get; init; }

    /// <summary>The session it is matched to; null when none is near enough.</summary>
    [Id(9)] public LessonSession? Session { get; init; }

    /// <summary>How it was matched.</summary>
    [Id(10)] public MatchMethod Method { get; init; }

    /// <summary>How far its session is away in time, milliseconds; negative when the response came first.</summary>
    [Id(11)] public long? Distance { get; init; }

    /// <summary>The metrics of its clip, where they are known.</summary>
    [Id(12)] public ClipMetrics? Clip { get; init; }
}

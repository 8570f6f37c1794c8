using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Interfaces.Live;

/// <summary>A session of live speech as it now is.</summary>
[GenerateSerializer, Immutable, Alias("LiveSession")]
public sealed record LiveSession
{
    /// <summary>Its id.</summary>
    [Id(0)] public LiveSessionId Id { get; init; }

    /// <summary>Who speaks, and about what.</summary>
    [Id(1)] public required BeginLiveSession Request { get; init; }

    /// <summary>Where it stands.</summary>
    [Id(2)] public LiveStatus Status { get; init; }

    /// <summary>The questions; none while they are being chosen.</summary>
    [Id(3)] public ImmutableArray<LiveQuestion> Questions { get; init; } = [];

    /// <summary>Who asks: a model as its provider names it, or offline for the bank.</summary>
    [Id(4)] public string QuestionsFrom { get; init; } = "";

    /// <summary>When it began, UTC.</summary>
    [Id(5)] public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Until when it takes audio, UTC.</summary>
    [Id(6)] public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it took its last audio, UTC; null while it is open.</summary>
    [Id(7)] public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it ended; null while it is open.</summary>
    [Id(8)] public LiveEnding? Ending { get; init; }

    /// <summary>Samples whose words are saved.</summary>
    [Id(9)] public long SavedSamples { get; init; }

    /// <summary>Stretches of speech that are final.</summary>
    [Id(10)] public int Segments { get; init; }

    /// <summary>How much was said so far.</summary>
    [Id(11)] public SpokenCount Spoken { get; init; } = new(0, 0, 0);

    /// <summary>The report; null before it is written.</summary>
    [Id(12)] public LiveReport? Report { get; init; }

    /// <summary>The progress of the report; null while the session goes on.</summary>
    [Id(13)] public WorkProgress? Work { get; init; }

    /// <summary>Which question was answered from when on.</summary>
    [Id(14)] public ImmutableArray<AnswerMark> Marks { get; init; } = [];
}

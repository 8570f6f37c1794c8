using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Work;

/// <summary>The progress of one piece of background work: what it is at, its attempts and its errors.</summary>
[GenerateSerializer, Immutable, Alias("WorkProgress")]
public sealed record WorkProgress
{
    /// <summary>Where it stands.</summary>
    [Id(0)] public WorkState State { get; init; } = WorkState.Waiting;

    /// <summary>The step under way, or next; when ended, the last one.</summary>
    [Id(1)] public string Step { get; init; } = "";

    /// <summary>Attempts begun, over all steps. The outcome of an older attempt is ignored.</summary>
    [Id(2)] public int Attempt { get; init; }

    /// <summary>Failed attempts of this step since it began or a person retried it.</summary>
    [Id(3)] public int Failures { get; init; }

    /// <summary>How often the process ended while this step was under way.</summary>
    [Id(4)] public int Interruptions { get; init; }

    /// <summary>When the work was accepted, UTC.</summary>
    [Id(5)] public DateTimeOffset AcceptedAt { get; init; }

    /// <summary>When the next attempt is due (waiting, retrying) or the present one began (running), UTC.</summary>
    [Id(6)] public DateTimeOffset DueAt { get; init; }

    /// <summary>When it was done, skipped or given up, UTC.</summary>
    [Id(7)] public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it was skipped or given up.</summary>
    [Id(8)] public string? Reason { get; init; }

    /// <summary>The newest errors, oldest first; at most 20.</summary>
    [Id(9)] public ImmutableArray<WorkError> Errors { get; init; } = [];

    /// <summary>The last bulk retry that took it up; null when none did.</summary>
    [Id(10)] public string? BulkRetry { get; init; }

    /// <summary>Whether nothing more happens by itself: done, skipped or given up.</summary>
    [JsonIgnore]
    public bool HasEnded => State is WorkState.Done or WorkState.Skipped or WorkState.DeadLetter;
}

namespace LearningSessions.Grains.Interfaces.Schedules;

/// <summary>One run of a schedule.</summary>
[GenerateSerializer, Immutable, Alias("ScheduleRun")]
public sealed record ScheduleRun
{
    /// <summary>Its number among the schedule's runs, from 1.</summary>
    [Id(0)] public required int Number { get; init; }

    /// <summary>Why it began.</summary>
    [Id(1)] public required RunTrigger Trigger { get; init; }

    /// <summary>The time it was meant for, UTC; null when a person asked for it.</summary>
    [Id(2)] public DateTimeOffset? DueAt { get; init; }

    /// <summary>Who asked for it, when a person did.</summary>
    [Id(3)] public string? By { get; init; }

    /// <summary>When it began, UTC.</summary>
    [Id(4)] public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended, UTC; null while it is under way.</summary>
    [Id(5)] public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How it ended; null while it is under way.</summary>
    [Id(6)] public RunResult? Result { get; init; }

    /// <summary>What was done, or why it was not; at most 500 characters.</summary>
    [Id(7)] public string? Detail { get; init; }
}

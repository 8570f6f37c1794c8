using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Schedules;

/// <summary>A schedule: what it runs and when, and what became of it.</summary>
[GenerateSerializer, Immutable, Alias("Schedule")]
public sealed record Schedule
{
    /// <summary>What it is called.</summary>
    [Id(0)] public required ScheduleName Name { get; init; }

    /// <summary>What it runs and when.</summary>
    [Id(1)] public required PutSchedule Definition { get; init; }

    /// <summary>When it runs next, UTC; null when it is not enabled or its time never comes.</summary>
    [Id(2)] public DateTimeOffset? NextRun { get; init; }

    /// <summary>The run under way.</summary>
    [Id(3)] public ScheduleRun? Running { get; init; }

    /// <summary>The newest ended runs, oldest first; at most 20.</summary>
    [Id(4)] public ImmutableArray<ScheduleRun> Runs { get; init; } = [];

    /// <summary>Times that passed without a run of their own, since the schedule was made.</summary>
    [Id(5)] public int MissedRuns { get; init; }

    /// <summary>Who changed it last.</summary>
    [Id(6)] public string ChangedBy { get; init; } = "";

    /// <summary>When it was changed last, UTC.</summary>
    [Id(7)] public DateTimeOffset ChangedAt { get; init; }
}

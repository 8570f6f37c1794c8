using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Schedules;

namespace LearningSessions.Grains.Schedules;

/// <summary>What a schedule keeps.</summary>
[GenerateSerializer, Immutable, Alias("ScheduleState")]
public sealed record ScheduleState
{
    /// <summary>What it runs and when; null before it was made and after it was removed.</summary>
    [Id(0)] public PutSchedule? Definition { get; init; }

    /// <summary>Who changed it last.</summary>
    [Id(1)] public string ChangedBy { get; init; } = "";

    /// <summary>When it was changed last, UTC.</summary>
    [Id(2)] public DateTimeOffset ChangedAt { get; init; }

    /// <summary>When it runs next, UTC.</summary>
    [Id(3)] public DateTimeOffset? NextRun { get; init; }

    /// <summary>The run under way.</summary>
    [Id(4)] public ScheduleRun? Running { get; init; }

    /// <summary>The newest ended runs, oldest first.</summary>
    [Id(5)] public ImmutableArray<ScheduleRun> Runs { get; init; } = [];

    /// <summary>Runs begun since it was made.</summary>
    [Id(6)] public int RunsBegun { get; init; }

    /// <summary>Times that passed without a run of their own.</summary>
    [Id(7)] public int MissedRuns { get; init; }
}

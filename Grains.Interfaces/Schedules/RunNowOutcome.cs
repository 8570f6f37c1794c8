using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Schedules;

/// <summary>The answer to <see cref="IScheduleGrain.RunNow"/>.</summary>
[GenerateSerializer, Immutable, Alias("RunNowOutcome")]
[JsonDerivedType(typeof(Started), "started")]
[JsonDerivedType(typeof(AlreadyRunning), "alreadyRunning")]
[JsonDerivedType(typeof(Unknown), "unknown")]
public abstract record RunNowOutcome
{
    private RunNowOutcome()
    {
    }

    /// <summary>It runs.</summary>
    [GenerateSerializer, Immutable, Alias("RunNowOutcome.Started")]
    public sealed record Started([property: Id(0)] ScheduleRun Run) : RunNowOutcome;

    /// <summary>An earlier run is under way; it never runs twice at a time.</summary>
    [GenerateSerializer, Immutable, Alias("RunNowOutcome.AlreadyRunning")]
    public sealed record AlreadyRunning([property: Id(0)] ScheduleRun Run) : RunNowOutcome;

    /// <summary>No schedule has this name.</summary>
    [GenerateSerializer, Immutable, Alias("RunNowOutcome.Unknown")]
    public sealed record Unknown : RunNowOutcome;
}

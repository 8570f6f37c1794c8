using LearningSessions.Grains.Interfaces.Schedules;

namespace LearningSessions.Grains.Schedules;

/// <summary>Where a schedule's run reports. Key: the schedule's name.</summary>
[Alias("IScheduleWork")]
public interface IScheduleWork : IGrainWithStringKey
{
    /// <summary>A run ended; ignored when it is not the one under way.</summary>
    [Alias("RunEnded")]
    Task RunEnded(ScheduleRun run, ScheduledOutcome outcome);
}

using LearningSessions.Grains.Interfaces.Schedules;

namespace LearningSessions.Grains.Schedules;

/// <summary>Where a schedule's run reports, and who brings it work may hasten it. Key: the schedule's name.</summary>
[Alias("IScheduleWork")]
public interface IScheduleWork : IGrainWithStringKey
{
    /// <summary>A run ended; ignored when it is not the one under way.</summary>
    [Alias("RunEnded")]
    Task RunEnded(ScheduleRun run, ScheduledOutcome outcome);

    /// <summary>There is much to do: it runs now, or once more when the run under way has ended. Not when nobody made it or it is not enabled; forgotten when the
    /// process ends before.</summary>
    /// <param name="by">What asks, as the run tells it.</param>
    [Alias("Hasten"), OneWay]
    Task Hasten(string by);
}

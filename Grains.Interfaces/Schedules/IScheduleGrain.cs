namespace LearningSessions.Grains.Interfaces.Schedules;

/// <summary>One schedule: runs an action at the times of a cron expression. Key: its name.</summary>
[Alias("IScheduleGrain")]
public interface IScheduleGrain : IGrainWithStringKey
{
    /// <summary>The key of the <see cref="Names.INameListGrain"/> that lists all schedules.</summary>
    const string ListName = "schedules";

    /// <summary>Makes or changes it. A run under way goes on as it began.</summary>
    [Alias("Put")]
    Task<PutScheduleOutcome> Put(PutSchedule definition, string by);

    /// <summary>The schedule, or null when none has this name.</summary>
    [Alias("Get"), ReadOnly]
    Task<Schedule?> Get();

    /// <summary>Removes it with its history, and cancels a run under way; false when none has this name.</summary>
    [Alias("Delete")]
    Task<bool> Delete();

    /// <summary>Runs it once, also when it is not enabled; its next time stays as it is.</summary>
    [Alias("RunNow")]
    Task<RunNowOutcome> RunNow(string by);
}

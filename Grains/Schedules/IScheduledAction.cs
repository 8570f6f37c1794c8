using System.Text.Json;
using LearningSessions.Grains.Interfaces.Schedules;

namespace LearningSessions.Grains.Schedules;

/// <summary>Something that schedules can run: it finds what is due and asks its owners, who retry by themselves.</summary>
public interface IScheduledAction
{
    /// <summary>The name that definitions give, such as <c>write-feedback</c>.</summary>
    string Name { get; }

    /// <summary>What is wrong with these parameters, or null.</summary>
    /// <param name="parameters">A JSON object.</param>
    string? FaultOf(JsonElement parameters);

    /// <summary>Does it, outside any grain's turn. It may run twice for one time: when the process ended during the first.</summary>
    /// <param name="schedule">Whose run it is.</param>
    /// <param name="run">Number and times.</param>
    /// <param name="parameters">A JSON object without fault.</param>
    /// <param name="cancel">When the process ends or the schedule is removed.</param>
    Task<ScheduledOutcome> Run(ScheduleName schedule, ScheduleRun run, JsonElement parameters, CancellationToken cancel);
}

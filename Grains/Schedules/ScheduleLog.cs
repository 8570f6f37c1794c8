using LearningSessions.Grains.Interfaces.Schedules;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Schedules;

internal static partial class ScheduleLog
{
    [LoggerMessage(1, LogLevel.Information, "Schedule {Schedule}: run {Number} began ({Trigger}), due {DueAt}")]
    public static partial void Began(ILogger log, ScheduleName schedule, int number, RunTrigger trigger, DateTimeOffset? dueAt);

    [LoggerMessage(2, LogLevel.Information, "Schedule {Schedule}: run {Number} ended ({Result}): {Detail}")]
    public static partial void Ended(ILogger log, ScheduleName schedule, int number, RunResult? result, string? detail);

    [LoggerMessage(3, LogLevel.Warning, "Schedule {Schedule}: {Missed} times passed without a run of their own")]
    public static partial void Missed(ILogger log, ScheduleName schedule, int missed);

    [LoggerMessage(5, LogLevel.Information, "Schedule {Schedule} is hastened by {By}")]
    public static partial void Hastened(ILogger log, ScheduleName schedule, string by);

    [LoggerMessage(4, LogLevel.Error, "Schedule {Schedule}: run {Number} of {Action} failed unexpectedly")]
    public static partial void RunThrew(ILogger log, Exception failure, ScheduleName schedule, int number, string action);
}

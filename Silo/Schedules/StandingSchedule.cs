using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Schedules;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LearningSessions.Silo.Schedules;

/// <summary>Makes the schedule of the statistics where there is none. One that a person changed or switched off stays as it is.</summary>
public sealed partial class StandingSchedule(
    IGrainFactory grains, IOptions<AnalyticsOptions> analytics, IOptions<DeploymentOptions> deployment, TimeProvider time, ILogger<StandingSchedule> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.IsNullOrWhiteSpace(analytics.Value.Cron))
            return;
        while (!await IsThere())
            await Task.Delay(Pause, time, stoppingToken);
    }

    private async Task<bool> IsThere()
    {
        try
        {
            var schedule = grains.GetGrain<IScheduleGrain>(ComputeStatisticsAction.Schedule.Value);
            if (await schedule.Get() is not null)
                return true;
            var definition = new PutSchedule { Cron = analytics.Value.Cron, TimeZone = deployment.Value.TimeZone, Action = "compute-statistics" };
            if (await schedule.Put(definition, "start") is not PutScheduleOutcome.Done and var refusal)
                Refused(log, ComputeStatisticsAction.Schedule, refusal);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(log, failure, ComputeStatisticsAction.Schedule);
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The schedule {Schedule} was refused: {Refusal}. Analytics:Cron is five fields of cron")]
    private static partial void Refused(ILogger log, ScheduleName schedule, PutScheduleOutcome refusal);

    [LoggerMessage(2, LogLevel.Warning, "The schedule {Schedule} could not be made; it is tried again in ten seconds")]
    private static partial void Failed(ILogger log, Exception failure, ScheduleName schedule);
}

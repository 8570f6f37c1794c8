using LearningSessions.Grains.Interfaces.Schedules;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Silo.Schedules;

/// <summary>Makes the <see cref="StandingSchedule"/>s that are not there.</summary>
public sealed partial class StandingSchedules(
    IGrainFactory grains, IEnumerable<StandingSchedule> schedules, TimeProvider time, ILogger<StandingSchedules> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var schedule in schedules.Where(schedule => !string.IsNullOrWhiteSpace(schedule.Cron)))
        {
            while (!await IsThere(schedule))
                await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private async Task<bool> IsThere(StandingSchedule standing)
    {
        try
        {
            var schedule = grains.GetGrain<IScheduleGrain>(standing.Name);
            if (await schedule.Get() is not null)
                return true;
            var definition = new PutSchedule
            {
                Cron = standing.Cron,
                TimeZone = standing.TimeZone,
                Action = standing.Action,
                CatchUpWithin = standing.CatchUpWithin,
            };
            if (await schedule.Put(definition, "system") is PutScheduleOutcome.Refused refused)
                NotMade(log, standing.Name, refused.Member, refused.Reason);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A silo that joins a cluster may meet another one that is leaving it: that passes.
            NotYetMade(log, failure, standing.Name);
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The schedule {Schedule} is not made, its {Member} is not right: {Reason}")]
    private static partial void NotMade(ILogger log, string schedule, string member, string reason);

    [LoggerMessage(2, LogLevel.Warning, "The schedule {Schedule} could not be made; it is tried again in a second")]
    private static partial void NotYetMade(ILogger log, Exception failure, string schedule);
}

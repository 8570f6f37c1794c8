using LearningSessions.Grains.Chats;
using LearningSessions.Grains.Interfaces.Schedules;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LearningSessions.Silo.Schedules;

/// <summary>Makes the schedule that finds conversations without analysis, where there is none yet.</summary>
public sealed partial class ChatSchedule(IGrainFactory grains, IOptions<ChatOptions> options, TimeProvider time, ILogger<ChatSchedule> log) : BackgroundService
{
    /// <summary>What the schedule is called.</summary>
    public const string Name = "analyse-chats";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Value.Schedule.Length > 0)
        {
            try
            {
                var schedule = grains.GetGrain<IScheduleGrain>(Name);
                if (await schedule.Get() is null
                    && await schedule.Put(new PutSchedule { Cron = options.Value.Schedule, Action = Name, CatchUpWithin = TimeSpan.Zero }, "system") is PutScheduleOutcome.Refused refused)
                    NotMade(log, refused.Reason);
                return;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // A silo that joins a cluster may meet another one that is leaving it: that passes.
                NotYetMade(log, failure);
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Chats:Schedule is no schedule: {Reason}")]
    private static partial void NotMade(ILogger log, string reason);

    [LoggerMessage(2, LogLevel.Warning, "The schedule of chats could not be made; it is tried again in a second")]
    private static partial void NotYetMade(ILogger log, Exception failure);
}

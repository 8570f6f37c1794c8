using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue.Work;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Storage.Catalogue.Monitor;

/// <summary>Notes each minute how much of each kind of work is due and for how long, and deletes what is older than two weeks. Several processes of one minute
/// write the same rows.</summary>
/// <param name="database">Where to.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Says what fails.</param>
public sealed partial class WorkSampling(IDatabase database, TimeProvider time, ILogger<WorkSampling> log) : BackgroundService
{
    private const string Insert =
        "INSERT INTO work_sample (kind, at, due, unfinished, lag) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (kind, at) DO NOTHING";

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    /// <summary>Notes the minute of now.</summary>
    public async Task Sample()
    {
        var now = time.GetUtcNow();
        var minute = UnixMicroseconds.From(now) / 60_000_000 * 60_000_000;
        foreach (var kind in await WorkKindList.Read(database, now))
        {
            var unfinished = kind.Counts.Where(count => count.Key <= WorkState.Retrying).Sum(count => count.Value);
            if (unfinished > 0)
                await database.Execute(Insert, (int)kind.Kind, minute, kind.Due, unfinished, kind.Lag);
        }

        await database.Execute("DELETE FROM work_sample WHERE at < ?1", UnixMicroseconds.From(now - Kept));
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            try
            {
                await Sample();
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                SamplingFailed(log, failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(1, LogLevel.Error, "How much work is due could not be noted; it is tried again in a minute")]
    private static partial void SamplingFailed(ILogger log, Exception failure);
}

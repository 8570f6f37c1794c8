using System.Collections.Concurrent;
using LearningSessions.Grains.Interfaces.Watches;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Watches;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Learners;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LearningSessions.Silo.Watches;

/// <summary>Has the watch of each learner look again where the learner has changed, and of all when a day of data has gone by: somebody may have stayed away. Waits while
/// an import is under way, for its learners change all the time.</summary>
public sealed partial class WatchSweep(
    Catalogue catalogue, IGrainFactory grains, IOptions<RiskOptions> options, TimeProvider time, ILogger<WatchSweep> log) : BackgroundService
{
    private const int AtOnce = 16;

    private readonly ConcurrentDictionary<string, long> seen = new(StringComparer.Ordinal);
    private DateTime day;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await Sweep(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                SweepFailed(log, failure);
            }

            await Task.Delay(options.Value.CheckEvery, time, stoppingToken);
        }
    }

    private async Task Sweep(CancellationToken cancel)
    {
        if (await catalogue.NewestResponse() is not { } newest || await IsImporting())
            return;
        if (newest.UtcDateTime.Date != day)
            seen.Clear();
        await Parallel.ForEachAsync(
            catalogue.LearnerIds(new LearnerQuery(), cancel),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (learner, _) => await Look(learner.Id.Value, learner.Version, newest));
        day = newest.UtcDateTime.Date;
    }

    private async Task Look(string learner, long version, DateTimeOffset asOf)
    {
        if (seen.TryGetValue(learner, out var known) && known == version)
            return;
        await grains.GetGrain<ILearnerWatchGrain>(learner).Check(asOf);
        seen[learner] = version;
    }

    private async Task<bool> IsImporting() =>
        (await catalogue.WorkCounts()).Any(count => count is { Kind: WorkKind.Import, State: WorkState.Running });

    [LoggerMessage(1, LogLevel.Error, "Looking after learners at risk failed; it is tried again later")]
    private static partial void SweepFailed(ILogger log, Exception failure);
}

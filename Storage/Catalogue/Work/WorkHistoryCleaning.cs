using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LearningSessions.Storage.Catalogue.Work;

/// <summary>Deletes old history at start and each hour, a thousand rows a commit, so that other writes pass in between.</summary>
/// <param name="database">Where it lies.</param>
/// <param name="options">How long it is kept.</param>
/// <param name="time">Its age.</param>
/// <param name="log">Says what was deleted.</param>
public sealed partial class WorkHistoryCleaning(
    IDatabase database, IOptions<WorkHistoryOptions> options, TimeProvider time, ILogger<WorkHistoryCleaning> log) : BackgroundService
{
    private const int RowsAtOnce = 1_000;
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <summary>Deletes all that is older than the options say, and tells how many rows.</summary>
    public async Task<int> Clean(CancellationToken cancel)
    {
        var before = time.GetUtcNow() - options.Value.Retention;
        var all = 0;
        int deleted;
        do
        {
            cancel.ThrowIfCancellationRequested();
            deleted = await WorkHistoryList.Delete(database, before, RowsAtOnce);
            all += deleted;
        }
        while (deleted == RowsAtOnce);
        return all;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            try
            {
                if (await Clean(stoppingToken) is > 0 and var deleted)
                    Cleaned(log, deleted, options.Value.Retention);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                CleaningFailed(log, failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(1, LogLevel.Information, "{Rows} rows of the history of work were older than {Retention} and deleted")]
    private static partial void Cleaned(ILogger log, int rows, TimeSpan retention);

    [LoggerMessage(2, LogLevel.Error, "Old history of work could not be deleted; it is tried again in an hour")]
    private static partial void CleaningFailed(ILogger log, Exception failure);
}

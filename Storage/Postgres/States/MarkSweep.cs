using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Storage.Postgres.States;

/// <summary>Writes the catalogue rows that a crash left behind their states: at start and each two seconds.</summary>
/// <param name="catalogue">Writes them.</param>
/// <param name="time">When.</param>
/// <param name="log">Says what was found.</param>
internal sealed partial class MarkSweep(CatalogueRows catalogue, TimeProvider time, ILogger<MarkSweep> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    // Younger marks are those of writes under way.
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(2);

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await catalogue.Declare(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            try
            {
                var found = 0;
                while (await catalogue.WriteOldest(Age, stoppingToken))
                    found++;
                if (found > 0)
                    RowsWritten(log, found);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                SweepFailed(log, failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(1, LogLevel.Information, "The catalogue was behind {States} states and is no more")]
    private static partial void RowsWritten(ILogger log, int states);

    [LoggerMessage(2, LogLevel.Error, "Catalogue rows that are behind could not be written; it is tried again in two seconds")]
    private static partial void SweepFailed(ILogger log, Exception failure);
}

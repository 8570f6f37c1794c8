using System.Diagnostics.Metrics;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Work;
using Microsoft.Extensions.Hosting;

namespace LearningSessions.Silo.Telemetry;

/// <summary>How much work stands where, and how far it lags; read from the catalogue whenever somebody collects metrics.</summary>
/// <param name="catalogue">Knows.</param>
/// <param name="time">Now.</param>
internal sealed class WorkMeter(Catalogue catalogue, TimeProvider time) : IHostedService, IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string Name = "LearningSessions.Work";

    private readonly Meter meter = new(Name);

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        meter.CreateObservableGauge("learning_sessions.work.items", Items, "{item}", "Pieces of work by kind and state.");
        meter.CreateObservableGauge("learning_sessions.work.lag", Lag, "s", "For how long the longest due work of a kind has waited.");
        meter.CreateObservableGauge("learning_sessions.work.paused", Paused, "1", "1 where a kind of work is paused.");
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<int>> Items() =>
        Kinds().SelectMany(kind => kind.Counts.Select(count => new Measurement<int>(count.Value, Kind(kind), new("work.state", count.Key.ToString().ToLowerInvariant()))));

    private IEnumerable<Measurement<double>> Lag() => Kinds().Select(kind => new Measurement<double>(kind.Lag, Kind(kind)));

    private IEnumerable<Measurement<int>> Paused() => Kinds().Select(kind => new Measurement<int>(kind.Status.Paused ? 1 : 0, Kind(kind)));

    // Collectors ask on a thread of their own and cannot await.
    private IReadOnlyList<WorkKindRow> Kinds() => catalogue.WorkKinds(time.GetUtcNow()).GetAwaiter().GetResult();

    private static KeyValuePair<string, object?> Kind(WorkKindRow row) => new("work.kind", row.Kind.ToString().ToLowerInvariant());
}

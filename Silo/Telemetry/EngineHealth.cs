using LearningSessions.Grains.Interfaces.Work;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LearningSessions.Silo.Telemetry;

/// <summary>Whether actors answer.</summary>
/// <param name="grains">Reaches one.</param>
internal sealed class EngineHealth(IGrainFactory grains) : IHealthCheck
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await grains.GetGrain<IWorkKindGrain>(nameof(WorkKind.Recording)).Get().WaitAsync(Longest, cancellationToken);
            return HealthCheckResult.Healthy($"An actor answered (engine {EngineHosting.Name}).");
        }
        catch (TimeoutException)
        {
            return HealthCheckResult.Unhealthy($"No actor answered within {Longest.TotalSeconds} s (engine {EngineHosting.Name}).");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy($"No actor answers (engine {EngineHosting.Name}): {failure.Message}", failure);
        }
    }
}

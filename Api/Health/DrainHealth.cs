using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LearningSessions.Api.Health;

/// <summary>Not ready from the moment the process was told to stop, so that a load balancer sends nothing more.</summary>
public sealed class DrainHealth(IHostApplicationLifetime lifetime) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested
            ? HealthCheckResult.Unhealthy("The process is stopping.")
            : HealthCheckResult.Healthy("The process is not stopping."));
}

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LearningSessions.Storage;

/// <summary>Whether the database takes a write and makes it durable.</summary>
/// <param name="database">Which.</param>
public sealed class StorageHealth(IDatabase database) : IHealthCheck
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await database.Execute("UPDATE settled SET commits = commits").WaitAsync(Longest, cancellationToken);
            return HealthCheckResult.Healthy("A write was made durable.");
        }
        catch (TimeoutException)
        {
            return HealthCheckResult.Unhealthy($"A write was not made durable within {Longest.TotalSeconds} s.");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy($"A write failed: {failure.Message}", failure);
        }
    }
}

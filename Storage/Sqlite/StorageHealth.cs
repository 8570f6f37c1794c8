using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LearningSessions.Storage.Sqlite;

/// <summary>Whether the database takes a write and makes it durable.</summary>
/// <param name="database">Which.</param>
public sealed class StorageHealth(SqliteDatabase database) : IHealthCheck
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await database.Write(statements => statements.Execute("UPDATE settled SET commits = commits")).WaitAsync(Longest, cancellationToken);
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

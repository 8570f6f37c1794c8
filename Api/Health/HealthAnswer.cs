using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LearningSessions.Api.Health;

/// <summary>What the health addresses answer.</summary>
/// <param name="Status">healthy, degraded or unhealthy: the worst of the checks.</param>
/// <param name="Checks">Each check by name.</param>
public sealed record HealthAnswer(string Status, IReadOnlyDictionary<string, HealthCheckAnswer> Checks)
{
    /// <summary>The answer to a report.</summary>
    public static HealthAnswer Of(HealthReport report) => new(
        Text(report.Status),
        report.Entries.ToDictionary(entry => entry.Key, entry => new HealthCheckAnswer(Text(entry.Value.Status), entry.Value.Description, entry.Value.Duration.TotalMilliseconds)));

    private static string Text(HealthStatus status) => status.ToString().ToLowerInvariant();
}

/// <summary>One check.</summary>
/// <param name="Status">healthy, degraded or unhealthy.</param>
/// <param name="Reason">What was found.</param>
/// <param name="Milliseconds">How long the check took.</param>
public sealed record HealthCheckAnswer(string Status, string? Reason, double Milliseconds);

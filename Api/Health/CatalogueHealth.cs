using LearningSessions.Storage.Catalogue;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LearningSessions.Api.Health;

/// <summary>Whether the catalogue answers.</summary>
public sealed class CatalogueHealth(Catalogue catalogue) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await catalogue.WorkCounts();
        return HealthCheckResult.Healthy("It answers.");
    }
}

using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Health;

/// <summary>What Program calls to have a process tell how it is.</summary>
public static class HealthSetup
{
    /// <summary>Registers the checks of this process, and its end behind a load balancer.</summary>
    public static WebApplicationBuilder AddHealth(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<HealthOptions>().BindConfiguration("Health").ValidateDataAnnotations().ValidateOnStart();
        services.AddHostedService<Draining>();
        services.AddOptions<HostOptions>().Configure<IOptions<HealthOptions>>((host, health) => host.ShutdownTimeout += health.Value.DrainDelay);
        services.AddHealthChecks().AddCheck<CatalogueHealth>("catalogue").AddCheck<DrainHealth>("process");
        return builder;
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Embedded.Hosting;
using Orleans.Embedded.Reminders;

namespace Orleans.Embedded;

/// <summary>Registers the one-process engine.</summary>
public static class EmbeddedServices
{
    /// <summary>
    /// Registers <see cref="IGrainFactory"/> and the hosted service that starts and stops the engine with the host. The services
    /// may hold an <see cref="Storage.IGrainStorage"/> (keyed by storage name or without a key), an <see cref="IReminderTable"/>
    /// and a <see cref="TimeProvider"/>; the system's clock is the default.
    /// </summary>
    public static IServiceCollection AddEmbeddedOrleans(this IServiceCollection services, Action<EmbeddedOptions> configure)
    {
        services.Configure(configure);
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Engine>();
        services.AddSingleton<IGrainFactory>(provider => provider.GetRequiredService<Engine>().References);
        services.AddSingleton<ReminderService>();
        services.AddSingleton<IdleSweep>();
        services.AddHostedService<EngineHost>();
        return services;
    }
}

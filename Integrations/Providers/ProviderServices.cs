using LearningSessions.Grains.Interfaces.Providers;
using LearningSessions.Grains.Providers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Integrations.Providers;

/// <summary>Registers what the page of settings shows: each provider that is there, and each that could be.</summary>
public static class ProviderServices
{
    /// <summary>Registers an <see cref="IProvider"/> for each. To be called after the adapters were added.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configuration">The whole configuration.</param>
    public static IServiceCollection AddProviders(this IServiceCollection services, IConfiguration configuration)
    {
        var cards = new ProviderCards(configuration);
        SourceProviders.Add(services, configuration, cards);
        StoreProviders.Add(services, configuration, cards);
        SpeechProviders.Add(services, configuration, cards);
        ModelProviders.Add(services, configuration, cards);
        SendingProviders.Add(services, configuration, cards);
        return services;
    }

    /// <summary>Adds a provider that can be tested.</summary>
    internal static void AddProvider(
        this IServiceCollection services, ProviderCard card, Func<IServiceProvider, CancellationToken, Task<ProviderTestOutcome>>? test = null) =>
        services.AddSingleton<IProvider>(provider => new ConfiguredProvider(card, test is null ? null : cancel => test(provider, cancel)));
}

using LearningSessions.Grains.Interfaces.Providers;
using LearningSessions.Integrations.OpenAI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Providers;

/// <summary>What writes and judges.</summary>
internal static class ModelProviders
{
    private const string Documentation = "docs/models.md";

    public static void Add(IServiceCollection services, IConfiguration configuration, ProviderCards cards)
    {
        services.AddProvider(Card(cards.Of("offline", ProviderPart.Models, ProviderStanding.Embedded, "Feedback:Writer")));
        var models = configuration.GetSection("Models").GetChildren().Select(model => model.Key).ToList();
        foreach (var name in models)
            services.AddProvider(Card(cards.Named("model", name, ProviderPart.Models, "Models", "Endpoint", "!Key", "Model", "Prices", "Free")), (provider, cancel) =>
            {
                var model = provider.GetRequiredService<IOptions<OpenAIOptions>>().Value.Models[name];
                return EndpointCheck.Test(model.Endpoint, model.Key, model.Model, provider.GetRequiredService<TimeProvider>(), cancel);
            });
        if (models.Count == 0)
            services.AddProvider(Card(cards.Of("model", ProviderPart.Models, ProviderStanding.Missing, "Models:{name}:Endpoint", "!Models:{name}:Key", "Models:{name}:Model")));
    }

    private static ProviderCard Card(ProviderCard card) => card with { Documentation = Documentation };
}

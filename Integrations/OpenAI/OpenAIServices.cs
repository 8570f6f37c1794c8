using LearningSessions.Grains.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.OpenAI;

/// <summary>Registers the named models.</summary>
public static class OpenAIServices
{
    /// <summary>Registers an <see cref="ILanguageModel"/> for each child of the section <c>Models</c>.</summary>
    public static IServiceCollection AddOpenAIModels(this IServiceCollection services, IConfiguration configuration)
    {
        var models = configuration.GetSection("Models");
        services.AddOptions<OpenAIOptions>().Configure(options => models.Bind(options.Models)).ValidateDataAnnotations().ValidateOnStart();
        foreach (var name in models.GetChildren().Select(model => model.Key))
        {
            services.AddSingleton<ILanguageModel>(provider => new OpenAIModel(
                name, provider.GetRequiredService<IOptions<OpenAIOptions>>().Value.Models[name], provider.GetRequiredService<TimeProvider>()));
        }

        return services;
    }
}

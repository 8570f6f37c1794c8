using LearningSessions.Grains.Budgets;
using LearningSessions.Grains.Privacy;
using LearningSessions.Grains.Prompts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Grains.Models;

/// <summary>Registers model calls.</summary>
public static class ModelServices
{
    /// <summary>Registers <see cref="ModelCalls"/> with budgets (section <c>Budgets</c>), privacy (section <c>Privacy</c>) and the prompts
    /// that come with the product. The services must hold an <see cref="IModelCallLog"/>, and an <see cref="ILanguageModel"/> for each model.</summary>
    public static IServiceCollection AddModelCalls(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BudgetOptions>().Bind(configuration.GetSection("Budgets")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<PrivacyOptions>().Bind(configuration.GetSection("Privacy"));
        services.AddSingleton<ModelSpending>();
        services.AddSingleton<ModelMeter>();
        services.AddSingleton<ModelCalls>();
        services.AddHostedService<PromptSeeding>();
        return services;
    }
}

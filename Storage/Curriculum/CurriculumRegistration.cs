using LearningSessions.Grains.Curriculum;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Storage.Curriculum;

/// <summary>Registers the curriculum.</summary>
public static class CurriculumRegistration
{
    /// <summary>Adds a folder of Markdown files as the curriculum. Call it after the storage's registration: its index lies in the data folder.</summary>
    public static IServiceCollection AddMarkdownCurriculum(this IServiceCollection services, Action<CurriculumOptions> configure)
    {
        services.AddOptions<CurriculumOptions>().Configure(configure).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<MarkdownCurriculum>();
        services.AddSingleton<ICurriculum>(provider => provider.GetRequiredService<MarkdownCurriculum>());
        services.AddHostedService(provider => provider.GetRequiredService<MarkdownCurriculum>());
        return services;
    }
}

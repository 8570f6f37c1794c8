using LearningSessions.Grains.Schedules;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Grains.Sources;

/// <summary>Registers what the source actors need.</summary>
public static class SourceServices
{
    /// <summary>Adds planning, taking, logs and the scheduled action. The forms themselves are registered by their adapters.</summary>
    public static IServiceCollection AddSources(this IServiceCollection services)
    {
        services.AddSingleton<SourceBook>();
        services.AddSingleton<SourcePlanning>();
        services.AddSingleton<SourceTaking>();
        services.AddSingleton<SourceLogWriting>();
        services.AddSingleton<SourceSteps>();
        services.AddSingleton<IScheduledAction, UpdateSourceAction>();
        return services;
    }
}

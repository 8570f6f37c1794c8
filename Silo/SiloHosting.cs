using LearningSessions.Grains.Feedback;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Work;
using LearningSessions.Silo.Telemetry;
using LearningSessions.Silo.Work;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LearningSessions.Silo;

/// <summary>What a silo is made of: storage, integrations, grains, engine, sweep.</summary>
public static class SiloHosting
{
    /// <summary>Adds a silo to the host. The order is the order of start: storage before the engine, the sweep last.</summary>
    public static TBuilder AddSilo<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton(Random.Shared);
        builder.AddOptionsOf<DeploymentOptions>("Deployment");
        builder.AddOptionsOf<RetryOptions>("Retry");
        builder.AddOptionsOf<FeedbackOptions>("Feedback");

        builder.AddTelemetryExport();
        builder.AddStorage();
        builder.AddIntegrations();
        builder.Services.AddSingleton<RecordingSteps>();
        builder.Services.AddSingleton<FeedbackMaterial>();
        builder.Services.AddSingleton<FeedbackSteps>();
        builder.Services.AddSingleton<SweepSignal>();
        builder.AddEngine();
        builder.AddMeasures();
        builder.Services.AddHostedService<WorkSweep>();
        return builder;
    }

    internal static void AddOptionsOf<TOptions>(this IHostApplicationBuilder builder, string section)
        where TOptions : class =>
        builder.Services.AddOptions<TOptions>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
}

using LearningSessions.Grains.Chats;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Live;
using LearningSessions.Grains.Models;
using LearningSessions.Grains.Reports;
using LearningSessions.Silo.Capabilities;
using LearningSessions.Silo.Cluster;
using LearningSessions.Silo.Schedules;
using LearningSessions.Silo.Telemetry;
using LearningSessions.Silo.Work;
using LearningSessions.Storage;
using LearningSessions.Storage.Blobs;
using LearningSessions.Storage.Catalogue;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LearningSessions.Silo;

/// <summary>What a silo is made of: storage and integrations, what it does for calls, engagement, live speech and chats, engine, sweeps.</summary>
public static class SiloHosting
{
    /// <summary>Adds a silo to the host. The order is the order of start: storage before the engine, the sweeps last.</summary>
    public static TBuilder AddSilo<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        var mode = ModeRules.Of(builder.Configuration);
        builder.AddDeployment();
        builder.Services.TryAddSingleton(Random.Shared);
        builder.AddStorage(mode);
        builder.AddIntegrations(mode);
        builder.AddWork();
        builder.Services.AddModelCalls(builder.Configuration);
        builder.AddCalls();
        builder.AddEngagement();
        builder.Services.AddLiveSpeech(builder.Configuration);
        builder.Services.AddChats(builder.Configuration);
        builder.Services.AddSingleton<ReportSteps>();
        builder.AddSchedules();
        builder.AddEngine(mode);
        builder.AddMeasures();
        builder.AddSweeps();
        return builder;
    }

    /// <summary>Adds what an API in front of a cluster has in the place of a silo: the database, the blobs, and the way to the actors.</summary>
    public static TBuilder AddClusterClient<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.AddDeployment();
        builder.AddClusterStorage();
        builder.AddEngineClient();
        builder.AddHealthOfStorageAndEngine();
        return builder;
    }

    /// <summary>Checks the options and opens the storage, so that what is wrong is known before anything starts.</summary>
    /// <exception cref="OptionsValidationException">An option is wrong.</exception>
    /// <exception cref="DataFolderInUseException">Another process holds the data folder.</exception>
    /// <exception cref="Storage.Postgres.DatabaseUnreachableException">The cluster's database lets nobody in.</exception>
    public static void OpenSilo(this IHost host)
    {
        host.Services.GetRequiredService<IStartupValidator>().Validate();
        host.Services.GetRequiredService<BlobStore>();
        host.Services.GetRequiredService<Catalogue>();
    }

    internal static void AddOptionsOf<TOptions>(this IHostApplicationBuilder builder, string section)
        where TOptions : class =>
        builder.Services.AddOptions<TOptions>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();

    private static void AddDeployment(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.AddOptionsOf<DeploymentOptions>("Deployment");
        builder.AddOptionsOf<ClusterSettings>("Cluster");
        builder.AddTelemetryExport();
    }
}

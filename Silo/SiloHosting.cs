using LearningSessions.Grains.Chats;
using LearningSessions.Grains.Chats.Imports;
using LearningSessions.Grains.Clips;
using LearningSessions.Grains.Feedback;
using LearningSessions.Grains.Feedback.Sending;
using LearningSessions.Grains.Imports;
using LearningSessions.Grains.Imports.Giving;
using LearningSessions.Grains.Imports.Reading;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Live;
using LearningSessions.Grains.Models;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Reports;
using LearningSessions.Grains.Sources;
using LearningSessions.Grains.Watches;
using LearningSessions.Grains.Work;
using LearningSessions.Silo.Cluster;
using LearningSessions.Silo.Schedules;
using LearningSessions.Silo.Telemetry;
using LearningSessions.Silo.Uploads;
using LearningSessions.Silo.Watches;
using LearningSessions.Silo.Work;
using LearningSessions.Storage;
using LearningSessions.Storage.Blobs;
using LearningSessions.Storage.Catalogue;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LearningSessions.Silo;

/// <summary>What a silo is made of: storage, integrations, grains, engine, sweep.</summary>
public static class SiloHosting
{
    /// <summary>Adds a silo to the host. The order is the order of start: storage before the engine, the sweeps last.</summary>
    public static TBuilder AddSilo<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton(Random.Shared);
        builder.AddOptionsOf<DeploymentOptions>("Deployment");
        builder.AddOptionsOf<RetryOptions>("Retry");
        builder.AddOptionsOf<FeedbackOptions>("Feedback");
        builder.AddOptionsOf<RiskOptions>("Risks");

        var mode = ModeRules.Of(builder.Configuration);
        builder.AddOptionsOf<ClusterSettings>("Cluster");
        builder.AddTelemetryExport();
        builder.AddStorage(mode);
        builder.AddIntegrations(mode);
        builder.AddOptionsOf<WorkOptions>("Work");
        builder.Services.AddOptions<WorkOptions>().PostConfigure<IOptions<ClusterSettings>>((work, cluster) =>
        {
            foreach (var kind in work.Kinds.Values)
                kind.MaxAtOnce = kind.MaxAtOnce is { } most ? cluster.Value.Share(most) : null;
        });
        builder.Services.AddSingleton<WorkPlans>();
        builder.Services.AddSingleton<Workshop>();
        builder.Services.AddModelCalls(builder.Configuration);
        builder.Services.AddClips(builder.Configuration);
        builder.Services.AddLiveSpeech(builder.Configuration);
        builder.Services.AddChats(builder.Configuration);
        builder.Services.AddSingleton<AlertDelivery>();
        builder.Services.AddSingleton<ReportSteps>();
        builder.AddOptionsOf<SpeechOptions>("Speech");
        builder.Services.AddOptions<SpeechOptions>().Validate<IEnumerable<ISpeechRecognizer>>(
            (speech, engines) => !speech.Unknown(engines.Select(engine => engine.Name)).Any(),
            "The section Speech names an engine that there is none of here.");
        builder.Services.AddSingleton<SpeechCosts>();
        builder.Services.AddSingleton<Transcription>();
        builder.Services.AddSingleton<SpeakerNews>();
        builder.Services.AddSingleton<RecordingFetching>();
        builder.Services.AddSingleton<TextDocuments>();
        builder.Services.AddSingleton<RecordingDocuments>();
        builder.Services.AddSingleton<RecordingSteps>();
        builder.AddOptionsOf<ImportOptions>("Imports");
        builder.Services.AddSingleton<LearnerWriting>();
        builder.Services.AddSingleton<ChatWriting>();
        builder.Services.AddSingleton<LearnerSelecting>();
        builder.Services.AddSingleton<ImportPorts>();
        builder.Services.AddSingleton<ImportSteps>();
        builder.Services.AddSingleton<FeedbackMaterial>();
        builder.Services.AddSingleton<FeedbackKeeping>();
        builder.Services.AddSingleton<FeedbackSending>();
        builder.Services.AddSingleton<FeedbackHistoryPages>();
        builder.Services.AddSingleton<FeedbackSteps>();
        builder.Services.AddSources();
        builder.AddSchedules();
        builder.Services.AddSingleton<SweepSignal>();
        builder.AddEngine(mode);
        builder.AddMeasures();
        builder.Services.AddHostedService<WorkSweep>();
        builder.Services.AddHostedService<WatchSweep>();
        builder.Services.AddStandingSchedules();
        builder.AddOptionsOf<UploadSweepOptions>("UploadSweep");
        builder.Services.AddHostedService<UploadSweep>();
        return builder;
    }

    /// <summary>Adds what an API in front of a cluster has in the place of a silo: the database, the blobs, and the way to the actors.</summary>
    public static TBuilder AddClusterClient<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.AddOptionsOf<DeploymentOptions>("Deployment");
        builder.AddOptionsOf<ClusterSettings>("Cluster");
        builder.AddTelemetryExport();
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
}

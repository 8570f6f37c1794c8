using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Integrations;
using LearningSessions.Integrations.Forms;
using LearningSessions.Integrations.Offline;
using LearningSessions.Integrations.Offline.Chats;
using LearningSessions.Integrations.OpenAI;
using LearningSessions.Integrations.OpenAI.Audio;
using LearningSessions.Integrations.Providers;
using LearningSessions.Integrations.S3;
using LearningSessions.Integrations.WhatsApp;
#if WHISPER
using LearningSessions.Integrations.Whisper;
using LearningSessions.Silo.Maintenance;
#endif
using LearningSessions.Silo.Cluster;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LearningSessions.Silo;

/// <summary>Which adapter stands behind which port.</summary>
internal static class IntegrationsHosting
{
    public static void AddIntegrations(this IHostApplicationBuilder builder, ProcessMode mode)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        var data = StorageHosting.SharedFolder(configuration, mode);

        services.AddAudio(configuration.GetSection("Audio").Bind);
        services.AddAccompanyingTranscripts();
        if (!string.IsNullOrEmpty(configuration["AssemblyAI:Key"]))
            services.AddAssemblyAI(configuration.GetSection("AssemblyAI").Bind);
        services.AddTranscriptionEndpoints(configuration);
#if WHISPER
        services.AddWhisper(whisper =>
        {
            whisper.ModelPath = WhisperModels.In(SpeechCommands.ModelFolder(configuration)) ?? "";
            configuration.GetSection("Whisper").Bind(whisper);
        });
#endif
        services.AddPocketSphinx(configuration.GetSection("PocketSphinx").Bind);
        services.AddClipAcoustics(configuration.GetSection("Acoustics").Bind);
        if (configuration["Clips:Source"] == "s3")
            services.AddS3Clips(configuration.GetSection("S3").Bind, configuration.GetSection("Clips:S3").Bind);
        else
            services.AddFolderClips(clips => clips.Folder = configuration["Clips:Folder"] ?? Path.Combine(data, "clips"));
        if (!string.IsNullOrEmpty(configuration["S3:Bucket"]))
            services.AddS3ObjectFiles(configuration);
        services.AddAlertWebhook(configuration.GetSection("Risks:Webhook").Bind);
        services.AddReportChannels(configuration.GetSection("Reports:Webhook").Bind, reports =>
            reports.Folder = configuration["Reports:Folder"] ?? Path.Combine(data, "outbox", "reports"));
        services.AddSources(configuration, Path.Combine(data, "submissions"));
        services.AddDocuments(configuration, Path.Combine(data, "documents"));
        services.AddOfflineFeedback();
        services.AddOfflineChats();
        services.AddOpenAIModels(configuration);
        services.AddShareOfLimits();
        services.AddModelFeedback(configuration);
        if (string.IsNullOrEmpty(configuration["WhatsApp:Token"]))
            services.AddOutbox(outbox => outbox.Folder = Path.Combine(data, "outbox"));
        else
            services.AddWhatsApp(configuration);
        services.AddProviders(configuration);
    }
}

using LearningSessions.Grains.Feedback;
using LearningSessions.Integrations;
using LearningSessions.Integrations.Forms;
using LearningSessions.Integrations.Offline;
using LearningSessions.Integrations.OpenAI;
using LearningSessions.Integrations.OpenAI.Audio;
using LearningSessions.Integrations.WhatsApp;
#if WHISPER
using LearningSessions.Integrations.Whisper;
using LearningSessions.Silo.Maintenance;
#endif
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace LearningSessions.Silo;

/// <summary>Which adapter stands behind which port.</summary>
internal static class IntegrationsHosting
{
    public static void AddIntegrations(this IHostApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        var data = configuration["Storage:DataFolder"] ?? "data";

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
        services.AddSources(configuration, Path.Combine(data, "submissions"));
        services.AddDocuments(configuration, Path.Combine(data, "documents"));
        services.AddOfflineFeedback();
        services.AddOpenAIModels(configuration);
        services.AddModelFeedback(configuration);
        if (string.IsNullOrEmpty(configuration["WhatsApp:Token"]))
            services.AddOutbox(outbox => outbox.Folder = Path.Combine(data, "outbox"));
        else
            services.AddWhatsApp(configuration);
    }
}

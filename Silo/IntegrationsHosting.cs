using LearningSessions.Grains.Feedback;
using LearningSessions.Grains.Recordings;
using LearningSessions.Integrations.Accompanying;
using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.Disk;
using LearningSessions.Integrations.Offline;
using LearningSessions.Integrations.Outbox;
using LearningSessions.Integrations.PocketSphinx;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LearningSessions.Silo;

/// <summary>Which adapter stands behind which port.</summary>
internal static class IntegrationsHosting
{
    public static void AddIntegrations(this IHostApplicationBuilder builder)
    {
        var data = builder.Configuration["Storage:DataFolder"] ?? "data";
        builder.AddOptionsOf<AudioOptions>("Audio");
        builder.Services.AddSingleton<AudioDecoder>();
        builder.Services.AddSingleton<Ffprobe>();
        builder.Services.AddSingleton<IAudioProbe, AudioProbe>();

        builder.AddRecognizers();

        builder.Services.Configure<DiskDocumentOptions>(options => options.Folder = Path.Combine(data, "documents"));
        builder.AddOptionsOf<DiskDocumentOptions>("Documents");
        builder.Services.AddSingleton<IDocumentStore, DiskDocumentStore>();

        builder.Services.AddOfflineFeedback();

        builder.Services.Configure<OutboxOptions>(options => options.Folder = Path.Combine(data, "outbox"));
        builder.AddOptionsOf<OutboxOptions>("Outbox");
        builder.Services.AddSingleton<IMessageDelivery, OutboxDelivery>();
    }

    /// <summary>In the order of preference: the first that can take a recording is asked.</summary>
    private static void AddRecognizers(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ISpeechRecognizer, AccompanyingTranscript>();
        builder.AddOptionsOf<PocketSphinxOptions>("PocketSphinx");
        builder.Services.AddSingleton<ISpeechRecognizer, PocketSphinxRecognizer>();
    }
}

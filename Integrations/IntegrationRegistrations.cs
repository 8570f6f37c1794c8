using LearningSessions.Grains.Clips;
using LearningSessions.Grains.Feedback.Sending;
using LearningSessions.Grains.Live.Hearing;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Reports;
using LearningSessions.Grains.Watches;
using LearningSessions.Integrations.Accompanying;
using LearningSessions.Integrations.Acoustics;
using LearningSessions.Integrations.AssemblyAI;
using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.Clips;
using LearningSessions.Integrations.Disk;
using LearningSessions.Integrations.Outbox;
using LearningSessions.Integrations.PocketSphinx;
using LearningSessions.Integrations.S3;
using LearningSessions.Integrations.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LearningSessions.Integrations;

/// <summary>Adds the adapters that need no key and no network, each with its options. Recognizers are asked in the order in which they are
/// added.</summary>
public static class IntegrationRegistrations
{
    /// <summary>Adds the check of uploads and the decoding of recordings.</summary>
    public static IServiceCollection AddAudio(this IServiceCollection services, Action<AudioOptions> configure)
    {
        services.AddChecked(configure);
        services.TryAddSingleton<Ffprobe>();
        services.TryAddSingleton<AudioDecoder>();
        services.TryAddSingleton<IAudioProbe, AudioProbe>();
        return services;
    }

    /// <summary>Adds transcripts that come with recordings, as the recognizer <c>accompanying</c>.</summary>
    public static IServiceCollection AddAccompanyingTranscripts(this IServiceCollection services) =>
        services.AddSingleton<ISpeechRecognizer, AccompanyingTranscript>().AddSingleton<ITranscriptProbe, AccompanyingTranscript>();

    /// <summary>Adds AssemblyAI; needs a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddAssemblyAI(this IServiceCollection services, Action<AssemblyAIOptions> configure)
    {
        services.AddChecked(configure);
        return services.AddSingleton<ISpeechRecognizer, AssemblyAIRecognizer>();
    }

    /// <summary>Adds the system's PocketSphinx, English only.</summary>
    public static IServiceCollection AddPocketSphinx(this IServiceCollection services, Action<PocketSphinxOptions> configure)
    {
        services.AddChecked(configure);
        services.AddSingleton<ILiveRecognizer, PocketSphinxLive>();
        return services.AddSingleton<ISpeechRecognizer, PocketSphinxRecognizer>();
    }

#if WHISPER
    /// <summary>Adds a local Whisper model.</summary>
    public static IServiceCollection AddWhisper(this IServiceCollection services, Action<Whisper.WhisperOptions> configure)
    {
        services.AddChecked(configure);
        services.AddSingleton<ILiveRecognizer, Whisper.WhisperLive>();
        return services.AddSingleton<ISpeechRecognizer, Whisper.WhisperRecognizer>();
    }
#endif

    /// <summary>Adds the analyst of clips that needs no model, and the decoding of clips; needs <see cref="AddAudio"/> and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddClipAcoustics(this IServiceCollection services, Action<AcousticOptions> configure)
    {
        services.AddChecked(configure);
        services.TryAddSingleton<ClipSamples>();
        services.TryAddSingleton<IClipAudio>(provider => provider.GetRequiredService<ClipSamples>());
        return services.AddSingleton<IClipAnalyst, AcousticAnalyst>();
    }

    /// <summary>Adds clips in a folder on this machine.</summary>
    public static IServiceCollection AddFolderClips(this IServiceCollection services, Action<FolderClipOptions> configure)
    {
        services.AddChecked(configure);
        return services.AddSingleton<IClipSource, FolderClipSource>();
    }

    /// <summary>Adds clips in a bucket (section <c>S3</c>); needs a <see cref="TimeProvider"/> and a <see cref="Random"/>.</summary>
    public static IServiceCollection AddS3Clips(this IServiceCollection services, Action<S3Options> bucket, Action<S3ClipOptions> configure)
    {
        services.AddChecked(bucket);
        services.AddChecked(configure);
        return services.AddSingleton<IClipSource, S3ClipSource>();
    }

    /// <summary>Adds the webhook of alerts; without an address it tells nobody. Needs a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddAlertWebhook(this IServiceCollection services, Action<AlertWebhookOptions> configure)
    {
        services.AddChecked(configure);
        services.AddHttpClient<IAlertHook, AlertWebhook>();
        return services;
    }

    /// <summary>Adds the ways of reports: a folder, and a webhook that takes none without an address. Needs a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddReportChannels(
        this IServiceCollection services, Action<ReportWebhookOptions> webhook, Action<ReportOutboxOptions> outbox)
    {
        services.AddChecked(webhook);
        services.AddChecked(outbox);
        services.AddHttpClient<IReportChannel, ReportWebhook>();
        return services.AddSingleton<IReportChannel, ReportOutbox>();
    }

    /// <summary>Adds documents in folders on this machine.</summary>
    public static IServiceCollection AddDiskDocuments(this IServiceCollection services, Action<DiskDocumentOptions> configure)
    {
        services.AddChecked(configure);
        return services.AddSingleton<IDocumentStore, DiskDocumentStore>();
    }

    /// <summary>Adds the outbox folder; needs a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services, Action<OutboxOptions> configure)
    {
        services.AddChecked(configure);
        return services.AddSingleton<IMessageDelivery, OutboxDelivery>();
    }

    private static void AddChecked<TOptions>(this IServiceCollection services, Action<TOptions> configure)
        where TOptions : class =>
        services.AddOptions<TOptions>().Configure(configure).ValidateDataAnnotations().ValidateOnStart();
}

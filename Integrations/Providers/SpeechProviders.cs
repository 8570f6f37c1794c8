using LearningSessions.Grains.Interfaces.Providers;
using LearningSessions.Grains.Recordings;
using LearningSessions.Integrations.AssemblyAI;
using LearningSessions.Integrations.OpenAI;
using LearningSessions.Integrations.OpenAI.Audio;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Providers;

/// <summary>What turns speech into words.</summary>
internal static class SpeechProviders
{
    private const string Documentation = "docs/transcription.md";
    private static readonly string[] AssemblyAI = ["!AssemblyAI:Key", "AssemblyAI:Endpoint", "AssemblyAI:WebhookUrl", "!AssemblyAI:WebhookSecret", "AssemblyAI:Prices"];

    public static void Add(IServiceCollection services, IConfiguration configuration, ProviderCards cards)
    {
        if (string.IsNullOrEmpty(configuration["AssemblyAI:Key"]))
            services.AddProvider(Card(cards.Of("assemblyai", ProviderPart.Speech, ProviderStanding.Missing, AssemblyAI)));
        else
            services.AddProvider(Card(cards.Of("assemblyai", ProviderPart.Speech, ProviderStanding.Configured, AssemblyAI)), (provider, cancel) =>
                AssemblyAICheck.Test(provider.GetRequiredService<IOptions<AssemblyAIOptions>>().Value, provider.GetRequiredService<TimeProvider>(), cancel));
        var endpoints = configuration.GetSection("Transcription").GetChildren().Select(endpoint => endpoint.Key).ToList();
        foreach (var name in endpoints)
            services.AddProvider(Card(cards.Named("transcription", name, ProviderPart.Speech, "Transcription", "Endpoint", "!Key", "Model", "Diarized", "Prices", "Free")), (provider, cancel) =>
            {
                var endpoint = provider.GetRequiredService<IOptions<TranscriptionOptions>>().Value.Endpoints[name];
                return EndpointCheck.Test(endpoint.Endpoint, endpoint.Key, endpoint.Model, provider.GetRequiredService<TimeProvider>(), cancel);
            });
        if (endpoints.Count == 0)
            services.AddProvider(Card(cards.Of(
                "transcription", ProviderPart.Speech, ProviderStanding.Missing, "Transcription:{name}:Endpoint", "!Transcription:{name}:Key", "Transcription:{name}:Model")));
        AddLocal(services, cards, "whisper", "Whisper:ModelPath");
        AddLocal(services, cards, "pocketsphinx", "PocketSphinx:ModelFolder");
    }

    private static void AddLocal(IServiceCollection services, ProviderCards cards, string name, string option) => services.AddProvider(
        Card(cards.Of(name, ProviderPart.Speech, ProviderStanding.Embedded, option)), (provider, _) => Task.FromResult(Local(provider, name)));

    private static ProviderTestOutcome Local(IServiceProvider provider, string name)
    {
        if (provider.GetServices<ISpeechRecognizer>().FirstOrDefault(each => each.Name == name) is not { } engine)
            return new ProviderTestOutcome.Fails("This build has it not: its package could not be restored here.", MayPass: false);
        return engine.WhyNot(new SpeechRequest("", "", null, "en")) is { } reason
            ? new ProviderTestOutcome.Fails(reason, MayPass: false)
            : new ProviderTestOutcome.Works("The engine and its model are there.");
    }

    private static ProviderCard Card(ProviderCard card) => card with { Documentation = Documentation };
}

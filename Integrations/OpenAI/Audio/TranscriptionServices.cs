using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Recordings;
using LearningSessions.Integrations.Audio;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.OpenAI.Audio;

/// <summary>Registers the endpoints for transcription.</summary>
public static class TranscriptionServices
{
    /// <summary>Registers an <see cref="ISpeechRecognizer"/> for each child of the section <c>Transcription</c>, in the order of their names. One of which every
    /// value is blank is none: compose sets what it was not given.</summary>
    public static IServiceCollection AddTranscriptionEndpoints(this IServiceCollection services, IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Transcription").GetChildren().Where(IsGiven).ToList();
        services.AddOptions<TranscriptionOptions>().Configure(options => Bind(options, endpoints)).ValidateDataAnnotations().ValidateOnStart();
        foreach (var name in endpoints.Select(endpoint => endpoint.Key))
        {
            services.AddSingleton<ISpeechRecognizer>(provider => new OpenAIRecognizer(
                name,
                provider.GetRequiredService<IOptions<TranscriptionOptions>>().Value.Endpoints[name],
                provider.GetRequiredService<IBlobStore>(),
                provider.GetRequiredService<AudioDecoder>(),
                provider.GetRequiredService<TimeProvider>()));
        }

        return services;
    }

    private static bool IsGiven(IConfigurationSection endpoint) => endpoint.AsEnumerable().Any(value => !string.IsNullOrWhiteSpace(value.Value));

    private static void Bind(TranscriptionOptions options, List<IConfigurationSection> endpoints)
    {
        foreach (var endpoint in endpoints)
        {
            options.Endpoints[endpoint.Key] = new TranscriptionEndpointOptions();
            endpoint.Bind(options.Endpoints[endpoint.Key]);
        }
    }
}

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
    /// <summary>Registers an <see cref="ISpeechRecognizer"/> for each child of the section <c>Transcription</c>, in the order of their names.</summary>
    public static IServiceCollection AddTranscriptionEndpoints(this IServiceCollection services, IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Transcription");
        services.AddOptions<TranscriptionOptions>().Configure(options => endpoints.Bind(options.Endpoints)).ValidateDataAnnotations().ValidateOnStart();
        foreach (var name in endpoints.GetChildren().Select(endpoint => endpoint.Key))
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
}

using LearningSessions.Grains.Feedback;
using LearningSessions.Integrations.AssemblyAI;
using LearningSessions.Integrations.OpenAI;
using LearningSessions.Integrations.OpenAI.Audio;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LearningSessions.Silo.Cluster;

/// <summary>What a provider allows is for the whole deployment: each silo keeps to its share.</summary>
internal static class LimitShares
{
    /// <summary>Divides every limit towards a provider by the number of silos.</summary>
    public static void AddShareOfLimits(this IServiceCollection services)
    {
        services.Shares<OpenAIOptions>((models, share) =>
        {
            foreach (var model in models.Models.Values)
                (model.MaxConcurrentCalls, model.CallsPerMinute) = (share(model.MaxConcurrentCalls), model.CallsPerMinute is { } calls ? share(calls) : null);
        });
        services.Shares<TranscriptionOptions>((transcription, share) =>
        {
            foreach (var endpoint in transcription.Endpoints.Values)
                endpoint.MaxConcurrentCalls = share(endpoint.MaxConcurrentCalls);
        });
        services.Shares<AssemblyAIOptions>((service, share) => service.MaxConcurrentUploads = share(service.MaxConcurrentUploads));
        services.Shares<FeedbackOptions>((feedback, share) => feedback.MessagesAtOnce = share(feedback.MessagesAtOnce));
    }

    private static void Shares<TOptions>(this IServiceCollection services, Action<TOptions, Func<int, int>> divide)
        where TOptions : class =>
        services.AddOptions<TOptions>().PostConfigure<IOptions<ClusterSettings>>((options, cluster) => divide(options, cluster.Value.Share));
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Grains.Feedback;

/// <summary>Registers the writer that asks a model.</summary>
public static class ModelFeedbackServices
{
    /// <summary>Has feedback written by the model that <c>Feedback:Writer</c> names; leaves the writer registered before in place when it says
    /// <c>offline</c> or nothing.</summary>
    public static IServiceCollection AddModelFeedback(this IServiceCollection services, IConfiguration configuration) =>
        (configuration["Feedback:Writer"] ?? FeedbackOptions.Offline) == FeedbackOptions.Offline
            ? services
            : services.AddSingleton<IFeedbackWriter, ModelFeedbackWriter>();
}

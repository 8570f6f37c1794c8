using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Grains.Feedback.Writing;

/// <summary>Registers the writer that asks a model.</summary>
public static class ModelFeedbackServices
{
    /// <summary>Has feedback written by the model that <c>Feedback:Writer</c> names; leaves the writer registered before in place when it says
    /// <c>offline</c> or nothing. A writer that is no model of the section <c>Models</c> is refused when the options are validated, at start.</summary>
    public static IServiceCollection AddModelFeedback(this IServiceCollection services, IConfiguration configuration)
    {
        var writer = configuration["Feedback:Writer"] ?? FeedbackOptions.Offline;
        if (writer == FeedbackOptions.Offline)
            return services;
        string[] models = [.. configuration.GetSection("Models").GetChildren().Select(model => model.Key)];
        services.AddOptions<FeedbackOptions>().Validate(
            options => models.Contains(options.Writer, StringComparer.Ordinal),
            $"Feedback:Writer is '{writer}', which is no model of the configuration. Known: {string.Join(", ", [FeedbackOptions.Offline, .. models])}.");
        services.AddSingleton<CallSummaries>();
        return services.AddSingleton<IFeedbackWriter, ModelFeedbackWriter>();
    }
}

using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Grains.Interfaces.Deployment;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Offline;

/// <summary>Registers the writer that needs no model.</summary>
public static class OfflineFeedbackServices
{
    /// <summary>Has feedback written by <see cref="OfflineFeedbackWriter"/>; citations are dated in the deployment's zone (<see cref="DeploymentOptions"/>).</summary>
    public static IServiceCollection AddOfflineFeedback(this IServiceCollection services) =>
        services.AddOptions().AddSingleton<IFeedbackWriter>(provider => new OfflineFeedbackWriter(
            TimeZoneInfo.FindSystemTimeZoneById(provider.GetRequiredService<IOptions<DeploymentOptions>>().Value.TimeZone)));
}

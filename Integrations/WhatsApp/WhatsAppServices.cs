using LearningSessions.Grains.Feedback.Sending;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Integrations.WhatsApp;

/// <summary>Registers delivery over WhatsApp.</summary>
public static class WhatsAppServices
{
    /// <summary>Adds the delivery and the reading of its reports; the section <c>WhatsApp</c>.</summary>
    public static IServiceCollection AddWhatsApp(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WhatsAppOptions>().Bind(configuration.GetSection("WhatsApp")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IDeliveryReports, WhatsAppReports>();
        return services.AddSingleton<IMessageDelivery, WhatsAppDelivery>();
    }
}

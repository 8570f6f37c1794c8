using LearningSessions.Grains.Interfaces.Providers;
using LearningSessions.Integrations.Outbox;
using LearningSessions.Integrations.WhatsApp;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Providers;

/// <summary>How messages reach tutors, and alerts whoever wants them.</summary>
internal static class SendingProviders
{
    private static readonly string[] WhatsApp =
        ["!WhatsApp:Token", "WhatsApp:PhoneId", "WhatsApp:Template", "!WhatsApp:AppSecret", "!WhatsApp:VerifyToken"];

    public static void Add(IServiceCollection services, IConfiguration configuration, ProviderCards cards)
    {
        if (string.IsNullOrEmpty(configuration["WhatsApp:Token"]))
        {
            services.AddProvider(cards.Of("outbox", ProviderPart.Sending, ProviderStanding.Embedded), (provider, _) =>
                Task.FromResult(OutboxCheck.Test(provider.GetRequiredService<IOptions<OutboxOptions>>().Value)));
            services.AddProvider(cards.Of("whatsapp", ProviderPart.Sending, ProviderStanding.Missing, WhatsApp));
        }
        else
        {
            services.AddProvider(cards.Of("whatsapp", ProviderPart.Sending, ProviderStanding.Configured, WhatsApp), (provider, cancel) =>
                WhatsAppCheck.Test(provider.GetRequiredService<IOptions<WhatsAppOptions>>().Value, provider.GetRequiredService<TimeProvider>(), cancel));
        }

        // A test of it would alert somebody.
        var hook = string.IsNullOrEmpty(configuration["Risks:Webhook:Url"]) ? ProviderStanding.Missing : ProviderStanding.Configured;
        services.AddProvider(cards.Of("alerts", ProviderPart.Alerts, hook, "Risks:Webhook:Url", "!Risks:Webhook:Secret") with { Documentation = "docs/engagement.md" });
    }
}

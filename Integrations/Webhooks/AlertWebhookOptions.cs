namespace LearningSessions.Integrations.Webhooks;

/// <summary>Where alerts are sent: the section <c>Risks:Webhook</c>.</summary>
public sealed class AlertWebhookOptions() : WebhookOptions("Risks:Webhook");

namespace LearningSessions.Integrations.Webhooks;

/// <summary>Where reports are sent: the section <c>Reports:Webhook</c>.</summary>
public sealed class ReportWebhookOptions() : WebhookOptions("Reports:Webhook");

namespace LearningSessions.Api.Webhooks;

/// <summary>What AssemblyAI's calls must bring; the rest of the section <c>AssemblyAI</c> belongs to its adapter.</summary>
public sealed class AssemblyAIWebhookOptions
{
    /// <summary>The header that carries <see cref="WebhookSecret"/>.</summary>
    public const string Header = "X-Learning-Sessions-Secret";

    /// <summary>The secret; while it is blank every call is refused.</summary>
    public string WebhookSecret { get; set; } = "";
}

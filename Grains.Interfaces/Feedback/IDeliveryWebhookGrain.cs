namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>What a delivery service tells us through its webhook. Key: the service's name, such as whatsapp; it holds nothing of its own.</summary>
[Alias("IDeliveryWebhookGrain")]
public interface IDeliveryWebhookGrain : IGrainWithStringKey
{
    /// <summary>The service asks whether the address is ours.</summary>
    /// <param name="mode">What it asks.</param>
    /// <param name="token">The secret it was told.</param>
    /// <param name="challenge">What it wants to hear.</param>
    /// <returns>What to answer; null to refuse.</returns>
    [Alias("Verify")]
    Task<string?> Verify(string? mode, string? token, string? challenge);

    /// <summary>Takes reports. The same ones may come again.</summary>
    /// <param name="body">The bytes exactly as they came: they are what is signed.</param>
    /// <param name="signature">The signature that came with them.</param>
    [Alias("Receive")]
    Task<WebhookOutcome> Receive(byte[] body, string? signature);
}

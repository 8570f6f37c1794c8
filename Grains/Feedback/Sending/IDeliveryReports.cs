namespace LearningSessions.Grains.Feedback.Sending;

/// <summary>Reads what a delivery service reports to our webhook. Pure: it remembers nothing and calls nobody.</summary>
public interface IDeliveryReports
{
    /// <summary>Which service: <c>whatsapp</c>, as in <c>/v1/webhooks/{service}</c>.</summary>
    string Service { get; }

    /// <summary>The service asks whether this address is ours (GET).</summary>
    /// <param name="mode"><c>hub.mode</c>.</param>
    /// <param name="token"><c>hub.verify_token</c>, compared in constant time.</param>
    /// <param name="challenge"><c>hub.challenge</c>.</param>
    /// <returns>What to answer as plain text; null to refuse (403).</returns>
    string? Verify(string? mode, string? token, string? challenge);

    /// <summary>Reads a report (POST).</summary>
    /// <param name="body">The bytes exactly as they came: they are what is signed.</param>
    /// <param name="signature">The header <c>X-Hub-Signature-256</c>; null when it is missing.</param>
    ReportsReading Read(ReadOnlyMemory<byte> body, string? signature);
}

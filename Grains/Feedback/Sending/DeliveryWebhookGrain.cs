using System.Diagnostics.Metrics;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Telemetry;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Feedback.Sending;

/// <summary>Brings the reports of a delivery service to the feedback whose messages they are of.</summary>
/// <param name="services">Those that report.</param>
/// <param name="messages">Whose a message is.</param>
/// <param name="log">Says what nobody knows.</param>
[GrainType("delivery-webhook"), StatelessWorker]
public sealed partial class DeliveryWebhookGrain(IEnumerable<IDeliveryReports> services, ISentMessages messages, ILogger<DeliveryWebhookGrain> log)
    : Grain, IDeliveryWebhookGrain
{
    private static readonly Counter<long> Counted = GrainsTelemetry.Metrics.CreateCounter<long>(
        "learning_sessions.delivery.reports", "{report}", "Reports of delivery services, by service and whether the message is known.");

    private IDeliveryReports? Service => services.FirstOrDefault(each => each.Service == this.GetPrimaryKeyString());

    /// <inheritdoc />
    public Task<string?> Verify(string? mode, string? token, string? challenge) => Task.FromResult(Service?.Verify(mode, token, challenge));

    /// <inheritdoc />
    public async Task<WebhookOutcome> Receive(byte[] body, string? signature)
    {
        if (Service is not { } service)
            return new WebhookOutcome.UnknownService();
        switch (service.Read(body, signature))
        {
            case ReportsReading.Forged:
                return new WebhookOutcome.NotSigned();
            case ReportsReading.Malformed malformed:
                return new WebhookOutcome.Malformed(malformed.Reason);
            case ReportsReading.Genuine genuine:
                var known = 0;
                foreach (var report in genuine.Reports)
                    known += await Bring(report) ? 1 : 0;
                return new WebhookOutcome.Taken(known, genuine.Reports.Length - known);
            case var reading:
                throw new InvalidOperationException($"Unknown reading {reading.GetType().Name}.");
        }
    }

    private async Task<bool> Bring(DeliveryReport report)
    {
        var isKnown = await Note(report) || await NoteLater(report);
        Counted.Add(1, new("delivery.service", report.Service), new("delivery.known", isKnown));
        if (!isKnown)
            Unknown(log, report.Service, report.MessageId, report.Status);
        return isKnown;
    }

    /// <summary>A report can come before the sending has returned: it is kept, and given when the message is known. That may have happened while it was
    /// put there.</summary>
    private async Task<bool> NoteLater(DeliveryReport report)
    {
        var early = GrainFactory.GetGrain<IEarlyReportsGrain>(report.MessageId);
        await early.Keep(report);
        if (await messages.FeedbackOf(report.MessageId) is null)
            return false;
        var isKnown = false;
        foreach (var kept in await early.Take())
            isKnown |= await Note(kept);
        return isKnown;
    }

    private async Task<bool> Note(DeliveryReport report) =>
        (await messages.FeedbackOf(report.MessageId) ?? InKey(report.Key)) is { } feedback
        && await GrainFactory.GetGrain<IFeedbackGrain>(feedback.Value).NoteReport(report);

    private static FeedbackId? InKey(string? key)
    {
        var id = key?.Split('#')[0];
        return FeedbackId.TryParse(id, out _) ? FeedbackId.From(id!) : null;
    }

    [LoggerMessage(1, LogLevel.Information, "{Service} reports of message {Message}, which nobody here knows (yet): {Status}")]
    private static partial void Unknown(ILogger log, string service, string message, DeliveryStatus status);
}

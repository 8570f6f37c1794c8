using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Reports;
using LearningSessions.Grains.Reports;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Webhooks;

/// <summary>Posts reports, signed (<see cref="SignedPost"/>).</summary>
public sealed class ReportWebhook(HttpClient http, IOptions<ReportWebhookOptions> options, TimeProvider time) : IReportChannel
{
    private readonly SignedPost post = new(http, options.Value, time, "reports");

    /// <inheritdoc />
    public ReportDelivery Way => ReportDelivery.Webhook;

    /// <inheritdoc />
    public bool IsConfigured => options.Value.Url is not null;

    /// <inheritdoc />
    public Task<ProviderFailure?> Deliver(ReportPaper paper, CancellationToken cancel) => post.Send(
        "report",
        paper.Id.Value,
        JsonSerializer.SerializeToUtf8Bytes(
            new ReportMessage("report.ready", paper.At, paper.Id, paper.From, paper.To, paper.Html, paper.Csv), MessageJson.Options),
        cancel);
}

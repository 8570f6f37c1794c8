using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Watches;
using LearningSessions.Grains.Watches;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Webhooks;

/// <summary>Posts alerts, signed (<see cref="SignedPost"/>).</summary>
public sealed class AlertWebhook(HttpClient http, IOptions<AlertWebhookOptions> options, TimeProvider time) : IAlertHook
{
    private readonly SignedPost post = new(http, options.Value, time, "alerts");

    /// <inheritdoc />
    public bool IsConfigured => options.Value.Url is not null;

    /// <inheritdoc />
    public Task<ProviderFailure?> Tell(RiskAlert alert, LearnerId learner, CancellationToken cancel) => post.Send(
        "alert",
        alert.Id,
        JsonSerializer.SerializeToUtf8Bytes(new AlertMessage("learner.at_risk", alert.RaisedAt, learner, alert.Sign), MessageJson.Options),
        cancel);
}

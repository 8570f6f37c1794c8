using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Watches;
using LearningSessions.Grains.Watches;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Webhooks;

/// <summary>Posts alerts, signed as Standard Webhooks 1.0 says: <c>webhook-id</c>, <c>webhook-timestamp</c> (Unix seconds) and <c>webhook-signature</c>, the base64 of
/// HMAC-SHA256 over <c>id.timestamp.body</c>. Any 2xx takes the alert.</summary>
public sealed class AlertWebhook(HttpClient http, IOptions<AlertWebhookOptions> options, TimeProvider time) : IAlertHook
{
    /// <inheritdoc />
    public bool IsConfigured => options.Value.Url is not null;

    /// <inheritdoc />
    public async Task<ProviderFailure?> Tell(RiskAlert alert, LearnerId learner, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            using var request = Signed(alert, learner);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return answer.IsSuccessStatusCode ? null : FailureOf(answer);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new ProviderFailure.Transient("The webhook of alerts did not answer in time.");
        }
        catch (HttpRequestException)
        {
            return new ProviderFailure.Transient("The webhook of alerts could not be reached.");
        }
    }

    private HttpRequestMessage Signed(RiskAlert alert, LearnerId learner)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new AlertMessage("learner.at_risk", alert.RaisedAt, learner, alert.Sign), MessageJson.Options);
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        // A header takes ASCII only, ids of learners may be anything.
        var id = $"alert_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(alert.Id)))[..32]}";
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Value.Secret), signed));
        var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add("webhook-signature", $"v1,{signature}");
        return request;
    }

    private ProviderFailure FailureOf(HttpResponseMessage answer)
    {
        var reason = $"The webhook of alerts answered {(int)answer.StatusCode}.";
        return answer.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)answer.StatusCode >= 500
            ? new ProviderFailure.Transient(reason, RetryAfterOf(answer))
            : new ProviderFailure.Permanent(reason);
    }

    private TimeSpan? RetryAfterOf(HttpResponseMessage answer) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        _ => null,
    };
}

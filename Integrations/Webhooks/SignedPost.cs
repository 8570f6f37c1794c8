using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using LearningSessions.Grains.Work;

namespace LearningSessions.Integrations.Webhooks;

/// <summary>Posts messages signed as Standard Webhooks 1.0 says: <c>webhook-id</c>, <c>webhook-timestamp</c> (Unix seconds) and <c>webhook-signature</c>, the
/// base64 of HMAC-SHA256 over <c>id.timestamp.body</c>. Any 2xx takes the message.</summary>
/// <param name="http">Sends.</param>
/// <param name="options">Where to, and the secret.</param>
/// <param name="time">Stamps messages and limits the wait.</param>
/// <param name="name">What it is the webhook of, for what is said of a failure.</param>
internal sealed class SignedPost(HttpClient http, WebhookOptions options, TimeProvider time, string name)
{
    /// <summary>Posts one message; null when it was taken.</summary>
    /// <param name="prefix">What the message's id begins with.</param>
    /// <param name="key">What the message is about: the same key gives the same id.</param>
    /// <param name="body">JSON.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ProviderFailure?> Send(string prefix, string key, byte[] body, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            using var request = Signed(prefix, key, body);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return answer.IsSuccessStatusCode ? null : FailureOf(answer);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new ProviderFailure.Transient($"The webhook of {name} did not answer in time.");
        }
        catch (HttpRequestException)
        {
            return new ProviderFailure.Transient($"The webhook of {name} could not be reached.");
        }
    }

    private HttpRequestMessage Signed(string prefix, string key, byte[] body)
    {
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        // A header takes ASCII only, keys may be anything.
        var id = $"{prefix}_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32]}";
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Secret), signed));
        var request = new HttpRequestMessage(HttpMethod.Post, options.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add("webhook-signature", $"v1,{signature}");
        return request;
    }

    private ProviderFailure FailureOf(HttpResponseMessage answer)
    {
        var reason = $"The webhook of {name} answered {(int)answer.StatusCode}.";
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

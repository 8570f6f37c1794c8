using System.Net.Http.Headers;
using System.Text.Json;
using LearningSessions.Grains.Work;

namespace LearningSessions.Integrations.Speech;

/// <summary>Talks to a speech service over HTTP: one try, no retries, every failure said in words.</summary>
/// <param name="service">What the service is called in reasons.</param>
/// <param name="time">Measures limits.</param>
internal sealed class SpeechHttp(string service, TimeProvider time) : IDisposable
{
    private const int LongestSaid = 300;
    private const long LongestAnswer = 256 * 1024 * 1024;
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>How the services write JSON.</summary>
    public static JsonSerializerOptions Json { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    // A redirect could take the key, and a recording, to a host that nobody named.
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = LongestAnswer,
    };

    /// <summary>Sends a request and reads the JSON of its answer.</summary>
    /// <exception cref="SpeechServiceException">The service refused, failed, did not answer in time, or with something else.</exception>
    public async Task<TAnswer> Send<TAnswer>(HttpRequestMessage request, TimeSpan limit, CancellationToken cancel)
        where TAnswer : class
    {
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
        try
        {
            using var response = await client.SendAsync(request, either.Token);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            if (!response.IsSuccessStatusCode)
                throw new SpeechServiceException(FailureOf(response, body), status: (int)response.StatusCode);
            return JsonSerializer.Deserialize<TAnswer>(body, Json) ?? throw Strange();
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new SpeechServiceException(new ProviderFailure.Transient($"{service} did not answer within {limit.TotalSeconds:0.###} s."));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw new SpeechServiceException(new ProviderFailure.Transient($"{service} could not be reached, or the connection broke."));
        }
        catch (JsonException)
        {
            throw Strange();
        }
    }

    /// <inheritdoc />
    public void Dispose() => client.Dispose();

    /// <summary>A text of the service on one line, cut where it is long.</summary>
    public static string Said(string? text)
    {
        var line = (text ?? "").ReplaceLineEndings(" ").Trim();
        return line.Length > LongestSaid ? line[..LongestSaid] + "…" : line;
    }

    private SpeechServiceException Strange() => new(new ProviderFailure.Transient($"{service} answered with something that is none of its answers."));

    private ProviderFailure FailureOf(HttpResponseMessage response, byte[] body)
    {
        var (code, message) = ErrorOf(body);
        var said = $"(HTTP {(int)response.StatusCode}{(message.Length > 0 ? $": {message}" : "")})";
        return ((int)response.StatusCode, code) switch
        {
            (429, "insufficient_quota") => new ProviderFailure.Permanent($"The account with {service} has no credit left {said}: add credit, then retry."),
            (401, _) => new ProviderFailure.Permanent($"{service} did not accept the key (HTTP 401): check it, then retry."),
            (403, _) => new ProviderFailure.Permanent($"The key may not do this with {service} {said}: ask whoever owns the account."),
            (413, _) => new ProviderFailure.Permanent($"The recording is larger than {service} takes {said}."),
            (429, _) => new ProviderFailure.Transient($"{service} takes no more requests for now {said}.", RetryAfterOf(response.Headers.RetryAfter)),
            (408 or 409 or 425 or >= 500, _) => new ProviderFailure.Transient($"{service} is out of order for now {said}.", RetryAfterOf(response.Headers.RetryAfter)),
            _ => new ProviderFailure.Permanent($"{service} did not accept the request {said}."),
        };
    }

    private TimeSpan? RetryAfterOf(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date - time.GetUtcNow());
        return wait is not { } asked ? null : asked < TimeSpan.Zero ? TimeSpan.Zero : asked > LongestWait ? LongestWait : asked;
    }

    // {"error": "…"} at AssemblyAI, {"error": {"message", "code"}} at OpenAI, anything from what stands in between.
    private static (string? Code, string Message) ErrorOf(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("error", out var error))
                return (null, "");
            return error.ValueKind switch
            {
                JsonValueKind.String => (null, Said(error.GetString())),
                JsonValueKind.Object => (TextOf(error, "code"), Said(TextOf(error, "message"))),
                _ => (null, ""),
            };
        }
        catch (JsonException)
        {
            return (null, "");
        }
    }

    private static string? TextOf(JsonElement error, string name) =>
        error.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

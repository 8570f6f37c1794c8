using LearningSessions.Grains.Work;

namespace LearningSessions.Integrations.Http;

/// <summary>Requests to one provider: none waits for ever, and what goes wrong on the way is a <see cref="ProviderException"/>.</summary>
/// <param name="client">With no time limit of its own.</param>
/// <param name="service">The provider's name, for reasons.</param>
/// <param name="timeout">How long an answer may take to begin, and then be silent.</param>
/// <param name="time">The clock of the limits.</param>
internal sealed class ProviderHttp(HttpClient client, string service, TimeSpan timeout, TimeProvider time) : IDisposable
{
    public string Service => service;

    public TimeProvider Time => time;

    /// <summary>A client without a time limit, whose connections are renewed so that a changed address is noticed.</summary>
    public static HttpClient Client(SocketsHttpHandler? handler = null)
    {
        handler ??= new SocketsHttpHandler();
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
        return new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Sends a request and gives the answer once its headers are there, whatever its status.</summary>
    public async Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw Failed($"{service} did not answer within {timeout.TotalSeconds:0.###} s.", mayHaveHappened: true);
        }
        catch (HttpRequestException failure)
        {
            var neverSent = failure.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError;
            throw Failed($"{service} could not be reached, or the connection broke.", !neverSent);
        }
    }

    /// <summary>The body of an answer, which goes with it.</summary>
    public async Task<ReceivedStream> Body(HttpResponseMessage answer, CancellationToken cancel) =>
        new(await answer.Content.ReadAsStreamAsync(cancel), service, timeout, time);

    /// <inheritdoc />
    public void Dispose() => client.Dispose();

    private static ProviderException Failed(string reason, bool mayHaveHappened) => new(new ProviderFailure.Transient(reason), mayHaveHappened);
}

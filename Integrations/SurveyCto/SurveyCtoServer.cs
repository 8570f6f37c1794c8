using System.Net;
using System.Net.Http.Headers;
using System.Text;
using LearningSessions.Integrations.Http;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.SurveyCto;

/// <summary>Asks a SurveyCTO server, one request at a time: it refuses a second one beside the first.</summary>
internal sealed class SurveyCtoServer : IDisposable
{
    private readonly SurveyCtoOptions options;
    private readonly ProviderHttp http;
    private readonly SemaphoreSlim turn = new(1, 1);

    public SurveyCtoServer(IOptions<SurveyCtoOptions> options, TimeProvider time)
    {
        this.options = options.Value;
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        if (this.options.Authentication == SurveyCtoAuthentication.Digest)
            handler.Credentials = new CredentialCache { { Address, "Digest", new NetworkCredential(this.options.User, this.options.Password) } };
        http = new ProviderHttp(ProviderHttp.Client(handler), $"SurveyCTO ({Address.Host})", this.options.Timeout, time);
    }

    private Uri Address => options.Server!;

    /// <summary>An address of this server; null for one of another, which must not learn our password.</summary>
    public Uri? Own(string address) =>
        Uri.TryCreate(Address, address, out var own) && Uri.Compare(own, Address, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0
            ? own
            : null;

    /// <summary>Asks for an address of this server and reads the answer.</summary>
    /// <param name="address">From <see cref="Own"/>.</param>
    /// <param name="read">Reads a body of status 200.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What was read; default when there is nothing at the address (404).</returns>
    /// <exception cref="ProviderException">It did not answer as it should.</exception>
    public async Task<T?> Get<T>(Uri address, Func<ReceivedStream, CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            using var answer = await Ask(address, cancel);
            if (answer.StatusCode == HttpStatusCode.NotFound)
                return default;
            if (answer.StatusCode != HttpStatusCode.OK)
                throw new ProviderException(await SurveyCtoFailures.Of(answer, http, cancel));
            await using var body = await http.Body(answer, cancel);
            return await read(body, cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        http.Dispose();
        turn.Dispose();
    }

    private async Task<HttpResponseMessage> Ask(Uri address, CancellationToken cancel)
    {
        for (var tries = 0; ; tries++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (options.Authentication == SurveyCtoAuthentication.Basic)
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}")));
            var answer = await http.Send(request, cancel);
            if (answer.StatusCode != HttpStatusCode.Conflict || tries == options.BusyTries)
                return answer;
            answer.Dispose();
            await Task.Delay(options.BusyWait, http.Time, cancel);
        }
    }
}

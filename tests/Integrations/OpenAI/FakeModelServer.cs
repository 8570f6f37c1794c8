using System.Collections.Concurrent;
using System.Text.Json;
using LearningSessions.Integrations.OpenAI;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Integrations.Tests.OpenAI;

/// <summary>An endpoint that speaks the chat API, on Kestrel. It gives the answers a test planned, in order; a request nobody planned fails
/// the test when the server is disposed.</summary>
internal sealed class FakeModelServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<PlannedAnswer> planned = new();
    private readonly ConcurrentQueue<string> unplanned = new();
    private readonly ConcurrentQueue<ReceivedRequest> received = new();

    private FakeModelServer(WebApplication app) => this.app = app;

    /// <summary>What was asked so far.</summary>
    public IReadOnlyList<ReceivedRequest> Received => [.. received];

    /// <summary>Its address, with the API's version.</summary>
    public Uri Endpoint => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/v1");

    public static async Task<FakeModelServer> StartAsync(params PlannedAnswer[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = new FakeModelServer(builder.Build());
        foreach (var answer in answers)
            server.planned.Enqueue(answer);
        server.app.Run(server.Answer);
        await server.app.StartAsync();
        return server;
    }

    /// <summary>A model's options for this endpoint.</summary>
    public OpenAIModelOptions Options(Action<OpenAIModelOptions>? change = null)
    {
        var options = new OpenAIModelOptions { Endpoint = Endpoint, Key = "sk-secret", Model = "gpt-4o-mini", Temperature = 0.2f, MaxOutputTokens = 500 };
        change?.Invoke(options);
        return options;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
        Assert.Empty(unplanned);
        Assert.Empty(planned);
    }

    private async Task Answer(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        received.Enqueue(new ReceivedRequest(http.Request.Headers.Authorization, JsonDocument.Parse(body).RootElement.Clone(), body));
        if (http.Request is not { Method: "POST", Path.Value: "/v1/chat/completions" } || !planned.TryDequeue(out var answer))
        {
            unplanned.Enqueue($"{http.Request.Method} {http.Request.Path}");
            http.Response.StatusCode = StatusCodes.Status501NotImplemented;
            return;
        }

        await answer.Write(http);
    }
}

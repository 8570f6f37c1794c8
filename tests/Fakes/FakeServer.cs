using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Tests.Fakes;

/// <summary>An outside service on Kestrel, on this machine. A request gets the answer that was planned for its method and path, else that of the
/// service's own behaviour; a request that neither knows, and a planned answer that nobody fetched, fail the test when the server is disposed.</summary>
public sealed class FakeServer : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly List<(string Method, string Path, PlannedAnswer Answer)> planned = [];
    private readonly ConcurrentQueue<HeardRequest> heard = new();
    private readonly ConcurrentQueue<string> unplanned = new();
    private readonly WebApplication app;
    private readonly Func<HttpContext, HeardRequest, Task<bool>> behaviour;

    private FakeServer(WebApplication app, Func<HttpContext, HeardRequest, Task<bool>> behaviour) => (this.app, this.behaviour) = (app, behaviour);

    /// <summary>Scheme, host and port.</summary>
    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>What was asked so far, in order.</summary>
    public IReadOnlyList<HeardRequest> Heard => [.. heard];

    /// <summary>Starts a server.</summary>
    /// <param name="behaviour">What it answers to what nobody planned; says whether it knew the request. Without one every request must be planned.</param>
    public static async Task<FakeServer> StartAsync(Func<HttpContext, HeardRequest, Task<bool>>? behaviour = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        builder.Logging.ClearProviders();
        var server = new FakeServer(builder.Build(), behaviour ?? ((_, _) => Task.FromResult(false)));
        server.app.Run(server.Answer);
        await server.app.StartAsync();
        return server;
    }

    /// <summary>Plans answers for the next requests of this method and path, in order.</summary>
    /// <param name="method">GET, POST …; <c>*</c> for any.</param>
    /// <param name="path">Without the query, unescaped; a <c>*</c> at its end stands for anything.</param>
    /// <param name="answers">Each is given once.</param>
    public FakeServer Plan(string method, string path, params PlannedAnswer[] answers)
    {
        lock (gate)
            planned.AddRange(answers.Select(answer => (method, path, answer)));
        return this;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
        string[] left = [.. unplanned.Select(request => $"nobody planned {request}"), .. planned.Select(plan => $"nobody asked {plan.Method} {plan.Path}")];
        if (left.Length > 0)
            throw new InvalidOperationException($"The fake server at the end: {string.Join("; ", left)}.");
    }

    private async Task Answer(HttpContext http)
    {
        var request = await HeardRequest.Of(http.Request);
        heard.Enqueue(request);
        if (Take(request) is { } answer)
        {
            await answer.Write(http);
            return;
        }

        if (await behaviour(http, request))
            return;
        unplanned.Enqueue($"{request.Method} {request.Path}{request.Query}");
        http.Response.StatusCode = StatusCodes.Status501NotImplemented;
    }

    private PlannedAnswer? Take(HeardRequest request)
    {
        lock (gate)
        {
            var index = planned.FindIndex(plan => (plan.Method == "*" || plan.Method == request.Method) && Fits(plan.Path, request.Path));
            if (index < 0)
                return null;
            var answer = planned[index].Answer;
            planned.RemoveAt(index);
            return answer;
        }
    }

    private static bool Fits(string plan, string path) =>
        plan.EndsWith('*') ? path.StartsWith(plan[..^1], StringComparison.Ordinal) : path == plan;
}

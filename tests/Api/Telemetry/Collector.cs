using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Api.Tests.Telemetry;

/// <summary>A collector of OpenTelemetry over HTTP that keeps what it is sent.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentQueue<(string Path, string Body)> received = new();
    private TaskCompletionSource more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Collector(WebApplication app) => this.app = app;

    /// <summary>Where it listens.</summary>
    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<Collector> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var collector = new Collector(app);
        app.MapPost("/v1/{kind}", collector.Take);
        await app.StartAsync();
        return collector;
    }

    /// <summary>Ends when a text has come to a path.</summary>
    public async Task Gets(string path, string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var next = more.Task;
            if (At(path).Contains(text, StringComparison.Ordinal))
                return;
            try
            {
                await next.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"'{text}' never came to {path}. What came: {At(path)}");
            }
        }
    }

    private string At(string path) => string.Join('\n', received.Where(each => each.Path == path).Select(each => each.Body));

    /// <inheritdoc />
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Take(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        received.Enqueue((request.Path, Encoding.Latin1.GetString(body.ToArray())));
        Interlocked.Exchange(ref more, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }
}

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LearningSessions.Api;
using LearningSessions.Api.Access;
using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Grains.Live;
using LearningSessions.Grains.Live.Hearing;
using LearningSessions.Silo;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Bench.Live;

/// <summary>The whole product in this process, on a port of its own.</summary>
internal sealed class LiveServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private LiveServer(WebApplication app, HttpClient client) => (this.app, Client) = (app, client);

    public HttpClient Client { get; }

    /// <summary>Starts it.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="recognizer">Who hears; null for PocketSphinx.</param>
    public static async Task<LiveServer> Start(string folder, ILiveRecognizer? recognizer)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = ["--urls", "http://127.0.0.1:0", "--Storage:DataFolder", folder, "--Live:Burst", "01:00:00", "--Live:Speed", "100"],
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(ApiSetup).Assembly.GetName().Name,
        });
        builder.Logging.ClearProviders();
        builder.AddSilo();
        builder.AddApi();
        if (recognizer is not null)
            builder.Services.AddSingleton(recognizer);
        builder.Services.PostConfigure<LiveOptions>(live => live.Recognizers = [recognizer?.Name ?? "pocketsphinx"]);
        var app = builder.Build();
        app.OpenSilo();
        app.MapApi();
        // The report alone stands on the output.
        var output = Console.Out;
        Console.SetOut(Console.Error);
        await app.StartAsync();
        Console.SetOut(output);
        var client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", LocalTokens.Access(LocalKey.Of(folder), new AccessOptions(), AccessRole.Operator, "bench", TimeProvider.System.GetUtcNow()));
        return new LiveServer(app, client);
    }

    /// <summary>Begins a session.</summary>
    public async Task<(Uri Socket, string Token)> Begin(string learner)
    {
        using var answer = await Client.PostAsJsonAsync("/v1/live/sessions", new { learnerId = learner, language = "en" });
        answer.EnsureSuccessStatusCode();
        var begun = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (new UriBuilder(new Uri(Client.BaseAddress!, begun.GetProperty("socket").GetString())) { Scheme = "ws" }.Uri, begun.GetProperty("token").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

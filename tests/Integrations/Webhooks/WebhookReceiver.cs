using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LearningSessions.Tests.Fakes;

namespace LearningSessions.Integrations.Tests.Webhooks;

/// <summary>Whoever is told by webhooks, and shares a secret with the product.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    public const string Secret = "a secret of twenty-four characters";

    private WebhookReceiver(FakeServer server) => Server = server;

    public FakeServer Server { get; }

    public HttpClient Http { get; } = new();

    public static async Task<WebhookReceiver> Start() => new(await FakeServer.StartAsync());

    /// <summary>What a request says, once its signature was checked as a receiver checks it.</summary>
    public static JsonElement Checked(HeardRequest heard)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{heard.Header("webhook-id")}.{heard.Header("webhook-timestamp")}."), .. heard.Body];
        Assert.Equal($"v1,{Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed))}", heard.Header("webhook-signature"));
        return JsonSerializer.Deserialize<JsonElement>(heard.Body);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }
}

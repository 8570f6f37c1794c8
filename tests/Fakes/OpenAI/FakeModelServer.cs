namespace LearningSessions.Tests.Fakes.OpenAI;

/// <summary>An endpoint that speaks the chat API: it gives the answers a test planned, in order.</summary>
public sealed class FakeModelServer : IAsyncDisposable
{
    private readonly FakeServer server;

    private FakeModelServer(FakeServer server) => this.server = server;

    /// <summary>What was asked so far.</summary>
    public IReadOnlyList<HeardRequest> Received => server.Heard;

    /// <summary>Its address, with the API's version.</summary>
    public Uri Endpoint => new(server.Address, "v1");

    public static async Task<FakeModelServer> StartAsync(params PlannedAnswer[] answers)
    {
        var server = await FakeServer.StartAsync();
        return new FakeModelServer(server.Plan("POST", "/v1/chat/completions", answers));
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => server.DisposeAsync();
}

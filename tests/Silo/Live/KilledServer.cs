using LearningSessions.Silo.Tests.Running;

namespace LearningSessions.Silo.Tests.Live;

/// <summary>The product behind a relay, killed and started again on the same data.</summary>
internal sealed class KilledServer : IAsyncDisposable
{
    private readonly string folder;
    private readonly CuttingRelay relay;
    private Server server;

    private KilledServer(string folder, CuttingRelay relay)
    {
        (this.folder, this.relay) = (folder, relay);
        server = Launch();
    }

    /// <summary>Speaks to it as an admin.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>How often it was killed.</summary>
    public int Kills { get; private set; }

    public static async Task<KilledServer> Start(string folder, CuttingRelay relay)
    {
        var killed = new KilledServer(folder, relay);
        await killed.Lead();
        return killed;
    }

    /// <summary>kill -9, and a new process.</summary>
    public async Task KillAndStart()
    {
        relay.LeadTo(null);
        await server.Kill();
        Kills++;
        server.Dispose();
        Client.Dispose();
        server = Launch();
        await Lead();
    }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        server.Dispose();
        return ValueTask.CompletedTask;
    }

    private Server Launch() => Server.TestHost(folder, "--Test:Live", "true");

    private async Task Lead()
    {
        Client = await server.Client();
        relay.LeadTo(Client.BaseAddress);
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using LearningSessions.Api.Access;
using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Postgres.Tests;

namespace LearningSessions.Cluster.Tests.Running;

/// <summary>PostgreSQL, two silos and an API, each a process, with the variables that compose gives them.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "xunit ends it by IAsyncLifetime.")]
public sealed class RunningCluster : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("learning-sessions-cluster-").FullName;
    private readonly int[] ports = FreePorts(7);
    private readonly string key = System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
    private readonly ClusterProcess?[] silos = new ClusterProcess?[2];
    private PostgresServer? database;
    private ClusterProcess? api;

    /// <summary>Speaks to the API as an admin.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>A file below the shared folder.</summary>
    public IReadOnlyList<string> SharedFiles(string part, string pattern = "*") =>
        Directory.Exists(Path.Combine(folder, "shared", part))
            ? [.. Directory.EnumerateFiles(Path.Combine(folder, "shared", part), pattern, SearchOption.AllDirectories).Where(file => !file.Contains("/.", StringComparison.Ordinal))]
            : [];

    public async Task InitializeAsync()
    {
        if (ClusterFactAttribute.Missing is not null)
            return;
        database = PostgresServer.Start();
        await Task.WhenAll(Start(0), Start(1), StartApi());
        Client = ClientOf(AccessRole.Admin);
    }

    public async Task DisposeAsync()
    {
        Client?.Dispose();
        api?.Dispose();
        foreach (var silo in silos)
            silo?.Dispose();
        database?.Dispose();
        Directory.Delete(folder, recursive: true);
        await Task.CompletedTask;
    }

    /// <summary>Starts a silo; it serves when this returns.</summary>
    public Task Start(int silo) => Start(silo, Products.OfThisBuild);

    /// <summary>Starts a silo of a build.</summary>
    public Task Start(int silo, string program)
    {
        silos[silo]?.Dispose();
        silos[silo] = new ClusterProcess(program, Environment(new()
        {
            ["Mode"] = "Silo",
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{ports[1 + silo]}",
            ["Cluster__AdvertisedAddress"] = "127.0.0.1",
            ["Cluster__SiloPort"] = $"{ports[3 + silo]}",
            ["Cluster__GatewayPort"] = $"{ports[5 + silo]}",
            ["Storage__DataFolder"] = Path.Combine(folder, $"silo{silo}"),
        }));
        return silos[silo]!.Serves();
    }

    /// <summary>kill -9.</summary>
    public Task Kill(int silo) => silos[silo]!.Kill();

    /// <summary>SIGTERM, then its exit code.</summary>
    public Task<int> End(int silo) => silos[silo]!.End();

    /// <summary>SIGSTOP.</summary>
    public void Freeze(int silo) => silos[silo]!.Freeze();

    /// <summary>SIGCONT.</summary>
    public void Thaw(int silo) => silos[silo]!.Thaw();

    /// <summary>Ends when the silo has; gives its exit code.</summary>
    public Task<int> Ended(int silo) => silos[silo]!.Ended();

    /// <summary>Whether all processes live: nobody restarts them here.</summary>
    public bool AllLive => !api!.HasExited && silos.All(silo => silo is { HasExited: false });

    /// <summary>What the processes said last.</summary>
    public string Said => $"silo 0:\n{silos[0]?.Said}\nsilo 1:\n{silos[1]?.Said}\nAPI:\n{api?.Said}";

    /// <summary>Stops PostgreSQL as an operator does.</summary>
    public void StopDatabase() => database!.Stop();

    /// <summary>Starts it again.</summary>
    public void ResumeDatabase() => database!.Resume();

    /// <summary>Stops PostgreSQL, and starts it again.</summary>
    public void RestartDatabase()
    {
        StopDatabase();
        ResumeDatabase();
    }

    private Task StartApi()
    {
        api = new ClusterProcess(Products.OfThisBuild, Environment(new()
        {
            ["Mode"] = "Api",
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{ports[0]}",
            ["Storage__DataFolder"] = Path.Combine(folder, "api"),
        }));
        return api.Serves();
    }

    private Dictionary<string, string> Environment(Dictionary<string, string> own) => new(own)
    {
        ["Postgres__ConnectionString"] = database!.ConnectionString,
        ["Cluster__SharedFolder"] = Path.Combine(folder, "shared"),
        ["Cluster__Silos"] = "2",
        ["Access__LocalKey"] = key,
    };

    /// <summary>Speaks to the API in a role.</summary>
    public HttpClient ClientOf(AccessRole role)
    {
        var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{ports[0]}"), Timeout = TimeSpan.FromSeconds(30) };
        LocalKey.TryRead(key, out var local);
        client.DefaultRequestHeaders.Authorization = new("Bearer", LocalTokens.Access(local!, new AccessOptions(), role, "tester", DateTimeOffset.UtcNow));
        return client;
    }

    /// <summary>Ports of this machine that nobody uses.</summary>
    internal static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners)
            listener.Start();
        var free = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        foreach (var listener in listeners)
            listener.Dispose();
        return free;
    }
}

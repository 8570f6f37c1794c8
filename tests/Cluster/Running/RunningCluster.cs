using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using LearningSessions.Api.Access;
using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Postgres.Tests;
using LearningSessions.Tests.Fakes.S3;

namespace LearningSessions.Cluster.Tests.Running;

/// <summary>PostgreSQL, a bucket, two silos and an API, all but the bucket a process, with the variables that compose gives them.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "xunit ends it by IAsyncLifetime.")]
public sealed class RunningCluster : IAsyncLifetime
{
    private const string BucketName = "sessions";

    private readonly string program;
    private readonly string folder = Directory.CreateTempSubdirectory("learning-sessions-cluster-").FullName;
    private readonly int[] ports = FreePorts(7);
    private readonly string key = System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
    private readonly ClusterProcess?[] silos = new ClusterProcess?[2];
    private ClusterProcess? api;

    public RunningCluster()
        : this(Products.OfThisBuild)
    {
    }

    /// <summary>A cluster whose processes are of a build.</summary>
    internal RunningCluster(string program) => this.program = program;

    /// <summary>Speaks to the API as an admin.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Whether all processes live: nobody restarts them here.</summary>
    public bool AllLive => !api!.HasExited && silos.All(silo => silo is { HasExited: false });

    /// <summary>What the processes said last.</summary>
    public string Said => $"silo 0:\n{silos[0]?.Said}\nsilo 1:\n{silos[1]?.Said}\nAPI:\n{api?.Said}";

    /// <summary>What all of them share: outbox and documents.</summary>
    internal string SharedFolder => Path.Combine(folder, "shared");

    internal PostgresServer Database { get; private set; } = null!;

    internal FakeS3 Bucket { get; private set; } = null!;

    /// <summary>The names of the blobs that begin so.</summary>
    public IReadOnlyList<string> Blobs(string beginning) =>
        [.. Bucket.Objects.Keys.Select(name => name[(BucketName.Length + 1)..]).Where(name => name.StartsWith(beginning, StringComparison.Ordinal))];

    public async Task InitializeAsync()
    {
        if (ClusterFactAttribute.Missing is not null)
            return;
        (Database, Bucket) = (PostgresServer.Start(), await FakeS3.StartAsync());
        await StartAll();
        Client = ClientOf(AccessRole.Admin);
    }

    public async Task DisposeAsync()
    {
        Client?.Dispose();
        api?.Dispose();
        foreach (var silo in silos)
            silo?.Dispose();
        Database?.Dispose();
        if (Bucket is { } bucket)
            await bucket.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Starts all processes at the same time; they serve when this returns.</summary>
    internal Task StartAll() => Task.WhenAll(Start(0), Start(1), StartApi());

    /// <summary>Starts a silo; it serves when this returns.</summary>
    /// <param name="silo">0 or 1.</param>
    /// <param name="of">Of which build; left out, that of the cluster.</param>
    public Task Start(int silo, string? of = null)
    {
        silos[silo]?.Dispose();
        silos[silo] = new ClusterProcess(of ?? program, Environment(new()
        {
            ["Mode"] = "Silo",
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{ports[1 + silo]}",
            ["Cluster__AdvertisedAddress"] = "127.0.0.1",
            ["Cluster__SiloPort"] = $"{ports[3 + silo]}",
            ["Cluster__GatewayPort"] = $"{ports[5 + silo]}",
            ["Cluster__SharedFolder"] = SharedFolder,
            ["Storage__DataFolder"] = Path.Combine(folder, $"silo{silo}"),
        }));
        return silos[silo]!.Serves();
    }

    /// <summary>Starts the API, in the place of the one before; it has no folder to share with the silos, only the bucket.</summary>
    /// <param name="of">Of which build; left out, that of the cluster.</param>
    public Task StartApi(string? of = null)
    {
        api?.Dispose();
        api = new ClusterProcess(of ?? program, Environment(new()
        {
            ["Mode"] = "Api",
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{ports[0]}",
            ["Storage__DataFolder"] = Path.Combine(folder, "api"),
        }));
        return api.Serves();
    }

    /// <summary>kill -9.</summary>
    public Task Kill(int silo) => silos[silo]!.Kill();

    /// <summary>SIGTERM, then its exit code.</summary>
    public Task<int> End(int silo) => silos[silo]!.End();

    /// <summary>SIGTERM for all; ends when all have.</summary>
    public Task EndAll() => Task.WhenAll(End(0), End(1), api!.End());

    /// <summary>SIGSTOP.</summary>
    public void Freeze(int silo) => silos[silo]!.Freeze();

    /// <summary>SIGCONT.</summary>
    public void Thaw(int silo) => silos[silo]!.Thaw();

    /// <summary>Ends when the silo has; gives its exit code.</summary>
    public Task<int> Ended(int silo) => silos[silo]!.Ended();

    /// <summary>Ends when the others have declared the silo dead.</summary>
    public Task IsDeclaredDead(int silo) => Membership.IsDeclaredDead(Database, ports[3 + silo]);

    /// <summary>What the processes answer to whoever asks whether they are ready: the API, then the silos.</summary>
    public async Task<HttpStatusCode[]> Readiness() => await Task.WhenAll(ports[..3].Select(async port =>
    {
        using var answer = await Client.GetAsync(new Uri($"http://127.0.0.1:{port}/health/ready"));
        return answer.StatusCode;
    }));

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

    private Dictionary<string, string> Environment(Dictionary<string, string> own) => new(own)
    {
        ["Postgres__ConnectionString"] = Database.ConnectionString,
        ["Blobs__ServiceUrl"] = Bucket.Address.AbsoluteUri,
        ["Blobs__AccessKey"] = FakeS3.AccessKey,
        ["Blobs__SecretKey"] = FakeS3.SecretKey,
        ["Blobs__Bucket"] = BucketName,
        ["Blobs__MakeBucket"] = "true",
        ["Cluster__Silos"] = "2",
        ["Access__LocalKey"] = key,
    };
}

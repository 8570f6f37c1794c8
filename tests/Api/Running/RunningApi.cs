using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Api.Tests.Running;

/// <summary>The whole product on a port of this machine, with a data folder of its own.</summary>
public sealed class RunningApi : IDisposable
{
    /// <summary>The largest audio that this one takes.</summary>
    public const int MaxBytes = 1024 * 1024;

    private readonly WebApplicationFactory<Program> factory;

    public RunningApi()
        : this(Path.Combine(Path.GetTempPath(), $"learning-sessions-{Guid.NewGuid():n}"))
    {
    }

    private RunningApi(string folder)
    {
        Folder = folder;
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Production");
            host.UseSetting("urls", "http://127.0.0.1:0");
            host.UseSetting("Storage:DataFolder", Folder);
            host.UseSetting("Uploads:MaxBytes", MaxBytes.ToString(System.Globalization.CultureInfo.InvariantCulture));
            host.ConfigureServices(services => services
                .AddSingleton<IStartupFilter>(Requests)
                .AddSingleton<ILoggerProvider>(Log));
        });
        factory.UseKestrel(0);
        factory.StartServer();
        Client = factory.CreateClient();
        Client.Timeout = TimeSpan.FromSeconds(60);
    }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <summary>Speaks to it.</summary>
    public HttpClient Client { get; }

    /// <summary>What it logs.</summary>
    public WatchedLog Log { get; } = new();

    /// <summary>The requests it ends.</summary>
    public EndedRequests Requests { get; } = new();

    /// <summary>All files that uploads left, relative to the folder of blobs; transcripts that were recognized are not among them.</summary>
    public IReadOnlyList<string> Uploads()
    {
        var folder = Path.Combine(Folder, "blobs");
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Where(file => !file.StartsWith("transcripts/", StringComparison.Ordinal)).Order()]
            : [];
    }

    /// <summary>Ends the product and starts it again on what it left.</summary>
    public RunningApi Restart()
    {
        Stop();
        return new RunningApi(Folder);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Stop();
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }

    private void Stop()
    {
        Client.Dispose();
        factory.Dispose();
    }
}

/// <summary>Tests that share one running product; each uses ids of its own.</summary>
[CollectionDefinition("Running")]
public sealed class RunningApiTests : ICollectionFixture<RunningApi>;

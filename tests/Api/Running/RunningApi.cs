using LearningSessions.Api.Access;
using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Grains.Schedules;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Api.Tests.Running;

/// <summary>The whole product on a port of this machine, with a data folder of its own.</summary>
public sealed class RunningApi : IDisposable
{
    /// <summary>The largest audio that this one takes.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>The name under which <see cref="Client"/> acts.</summary>
    public const string AdminName = "rosa";

    private readonly WebApplicationFactory<Program> factory;
    private readonly Dictionary<string, string>? settings;

    public RunningApi()
        : this(NewFolder())
    {
    }

    internal RunningApi(params (string Name, string Value)[] settings)
        : this(NewFolder(), settings.ToDictionary(setting => setting.Name, setting => setting.Value))
    {
    }

    internal RunningApi(Action<IServiceCollection> services, params (string Name, string Value)[] settings)
        : this(NewFolder(), settings.ToDictionary(setting => setting.Name, setting => setting.Value), services)
    {
    }

    private RunningApi(string folder, Dictionary<string, string>? settings = null, Action<IServiceCollection>? with = null)
    {
        Folder = folder;
        this.settings = settings;
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Production");
            host.UseSetting("urls", "http://127.0.0.1:0");
            host.UseSetting("Storage:DataFolder", Folder);
            host.UseSetting("Uploads:MaxBytes", MaxBytes.ToString(System.Globalization.CultureInfo.InvariantCulture));
            foreach (var (name, value) in settings ?? [])
                host.UseSetting(name, value);
            host.ConfigureServices(services => services
                .AddSingleton<IStartupFilter>(Requests)
                .AddSingleton<ILoggerProvider>(_ => Log)
                .AddSingleton<IScheduledAction>(Action));
            if (with is not null)
                host.ConfigureServices(with);
        });
        factory.UseKestrel(0);
        // The start blocks its thread: on one of xunit's few, its continuations would wait for it.
        Task.Run(factory.StartServer).GetAwaiter().GetResult();
        Client = ClientOf(AccessRole.Admin, AdminName);
        Client.Timeout = TimeSpan.FromMinutes(2);
    }

    private static string NewFolder() => Path.Combine(Path.GetTempPath(), $"learning-sessions-{Guid.NewGuid():n}");

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <summary>Speaks to it as an admin.</summary>
    public HttpClient Client { get; }

    /// <summary>What it logs.</summary>
    public WatchedLog Log { get; } = new();

    /// <summary>What its schedules can run.</summary>
    internal TestAction Action { get; } = new();

    /// <summary>Its services.</summary>
    public IServiceProvider Services => factory.Services;

    /// <summary>The requests it ends.</summary>
    public EndedRequests Requests { get; } = new();

    /// <summary>Speaks to it with a token of the local key.</summary>
    public HttpClient ClientOf(AccessRole role, string subject)
    {
        var token = LocalTokens.Access(LocalKey.Of(Folder), new AccessOptions(), role, subject, DateTimeOffset.UtcNow);
        return ClientWith(token);
    }

    /// <summary>Speaks to it with this bearer credential, or as nobody.</summary>
    public HttpClient ClientWith(string? bearer)
    {
        var client = ClientOver(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        if (bearer is not null)
            client.DefaultRequestHeaders.Authorization = new("Bearer", bearer);
        return client;
    }

    /// <summary>A browser: keeps cookies; nobody is signed in.</summary>
    public HttpClient Browser() => ClientOver(new SocketsHttpHandler { AllowAutoRedirect = false });

    private HttpClient ClientOver(HttpMessageHandler handler) => new(handler)
    {
        BaseAddress = new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.FirstOrDefault()
            ?? throw new InvalidOperationException($"The product did not start. Its log:\n{Log}")),
    };

    /// <summary>The blobs that uploads left, relative to their folder.</summary>
    public IReadOnlyList<string> Uploads() =>
        [.. BlobFiles().Where(file => file.StartsWith("audio/", StringComparison.Ordinal) || file.StartsWith("accompanying/", StringComparison.Ordinal))];

    /// <summary>All files among the blobs, also those half written.</summary>
    public IReadOnlyList<string> BlobFiles()
    {
        var folder = Path.Combine(Folder, "blobs");
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order()];
    }

    /// <summary>One with other options.</summary>
    public static RunningApi With(Dictionary<string, string> settings) => new(NewFolder(), settings);

    /// <summary>Ends the product and starts it again on what it left.</summary>
    public RunningApi Restart()
    {
        Stop();
        return new RunningApi(Folder, settings);
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
        // The program and its factory both dispose the services: the one that comes second returns while the first still holds the folder.
        Log.WaitForEnd();
    }
}

/// <summary>Tests that share one running product; each uses ids of its own.</summary>
[CollectionDefinition("Running")]
public sealed class RunningApiTests : ICollectionFixture<RunningApi>;

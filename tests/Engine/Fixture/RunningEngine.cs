using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Engine.Tests.Fixture;

/// <summary>The engine that was built, started for one test: one host, or a cluster of two where it can be one.</summary>
internal sealed partial class RunningEngine : IAsyncDisposable
{
    private readonly IReadOnlyList<IHost> hosts;

    private RunningEngine(IReadOnlyList<IHost> hosts, Happenings happenings)
    {
        this.hosts = hosts;
        Happenings = happenings;
    }

    public Happenings Happenings { get; }

    public IGrainFactory Grains => hosts[0].Services.GetRequiredService<IGrainFactory>();

    /// <summary>Told when the first host begins to stop.</summary>
    public CancellationToken Stopping => hosts[^1].Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

    public static async Task<RunningEngine> StartAsync(EngineSettings? settings = null)
    {
        settings ??= new EngineSettings();
        return new RunningEngine(await StartHosts(settings), settings.Happenings);
    }

    public T Get<T>(string key)
        where T : IGrainWithStringKey => Grains.GetGrain<T>(key);

    /// <summary>Stops all hosts, the one that tests call from last.</summary>
    public async Task StopAsync()
    {
        foreach (var host in hosts.Reverse())
            await host.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Happenings.OpenAll();
        await StopAsync();
        foreach (var host in hosts.Reverse())
        {
            if (host is IAsyncDisposable disposable)
                await disposable.DisposeAsync();
            else
                host.Dispose();
        }
    }

    private static IHost NewHost(EngineSettings settings, Action<HostApplicationBuilder> addEngine)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        builder.Services.AddSingleton(settings.Happenings);
        addEngine(builder);
        return builder.Build();
    }
}

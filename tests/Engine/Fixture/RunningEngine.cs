using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Engine.Tests.Fixture;

/// <summary>A host with the engine that was built, started for one test.</summary>
internal sealed partial class RunningEngine : IAsyncDisposable
{
    private readonly IHost host;

    private RunningEngine(IHost host, Happenings happenings)
    {
        this.host = host;
        Happenings = happenings;
    }

    public Happenings Happenings { get; }

    public IGrainFactory Grains => host.Services.GetRequiredService<IGrainFactory>();

    public CancellationToken Stopping => host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

    public static async Task<RunningEngine> StartAsync(EngineSettings? settings = null)
    {
        settings ??= new EngineSettings();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        builder.Services.AddSingleton(settings.Happenings);
        AddEngine(builder, settings);
        var host = builder.Build();
        await host.StartAsync();
        return new RunningEngine(host, settings.Happenings);
    }

    public T Get<T>(string key)
        where T : IGrainWithStringKey => Grains.GetGrain<T>(key);

    public Task StopAsync() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Happenings.OpenAll();
        await host.StopAsync();
        if (host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
        else
            host.Dispose();
    }
}

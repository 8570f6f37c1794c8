using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Recordings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Embedded;
using Orleans.Storage;

namespace LearningSessions.Grains.Tests.Fixture;

/// <summary>The grains on the embedded engine, with a manual clock. What is stored outlives a restart.</summary>
internal sealed class GrainHost : IAsyncDisposable
{
    private readonly Action<IServiceCollection> configure;
    private IHost? host;

    private GrainHost(DateTimeOffset start, Action<IServiceCollection> configure)
    {
        Time = new ManualTime(start);
        this.configure = configure;
    }

    public ManualTime Time { get; }

    public MemoryStorage Storage { get; } = new();

    public MemoryReminders Reminders { get; } = new();

    public LogWatch Log { get; } = new();

    public IGrainFactory Grains => host!.Services.GetRequiredService<IGrainFactory>();

    public static async Task<GrainHost> Start(DateTimeOffset start, Action<IServiceCollection> configure)
    {
        var grains = new GrainHost(start, configure);
        await grains.StartProcess();
        return grains;
    }

    public async Task StopProcess()
    {
        if (host is null)
            return;
        await host.StopAsync();
        host.Dispose();
        host = null;
    }

    public async Task StartProcess()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton<ILoggerProvider>(Log);
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSingleton<IGrainStorage>(Storage);
        builder.Services.AddSingleton<IReminderTable>(Reminders);
        builder.Services.AddEmbeddedOrleans(options =>
        {
            options.GrainAssemblies.Add(typeof(RecordingGrain).Assembly);
            options.RoundTripMessages = true;
            options.Json = MessageJson.Options;
            // A manual clock makes whole days pass between two turns.
            options.ResponseTimeout = TimeSpan.FromDays(400);
            options.IdleAge = TimeSpan.FromDays(400);
        });
        configure(builder.Services);
        host = builder.Build();
        await host.StartAsync();
    }

    public ValueTask DisposeAsync() => new(StopProcess());
}

using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Models;
using LearningSessions.Grains.Pages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Tests.Running;

/// <summary>A host with the engine that was built and the product's grains, on memory, with a manual clock, started for one test. What is stored outlives
/// the end of its process.</summary>
internal sealed partial class RunningGrains : IAsyncDisposable
{
    private readonly Dictionary<string, string?> settings;
    private readonly Action<IServiceCollection, IConfiguration>? add;
    private readonly MemoryPages pages = new();
    private readonly MemoryCallLog calls = new();
    private readonly WrittenLog log = new();
    private IHost? host;

    private RunningGrains(Dictionary<string, string?>? settings, Action<IServiceCollection, IConfiguration>? add, DateTimeOffset? start)
    {
        this.settings = settings ?? [];
        this.add = add;
        Time = new ManualTime(start ?? new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.Zero));
    }

    public IServiceProvider Services => host!.Services;

    public ManualTime Time { get; }

    public MemoryStorage Storage { get; } = new();

    public MemoryReminders Reminders { get; } = new();

    public IReadOnlyList<Interfaces.Models.ModelCallRecord> Records => calls.Records;

    /// <summary>All that was logged.</summary>
    public string Log => log.Text;

    /// <summary>Starts it.</summary>
    /// <param name="settings">Configuration: <c>Budgets:DayUsd</c>, …</param>
    /// <param name="add">Further services.</param>
    /// <param name="start">What the clock shows at first.</param>
    public static async Task<RunningGrains> StartAsync(
        Dictionary<string, string?>? settings = null, Action<IServiceCollection, IConfiguration>? add = null, DateTimeOffset? start = null)
    {
        var running = new RunningGrains(settings, add, start);
        await running.StartProcess();
        return running;
    }

    public T Get<T>(string key)
        where T : IGrainWithStringKey => Services.GetRequiredService<IGrainFactory>().GetGrain<T>(key);

    /// <summary>Ends when an entry logged after this call contains the text.</summary>
    public Task Logged(string part) => log.Next(part);

    /// <summary>Ends its process; what is stored stays.</summary>
    public async Task StopProcess()
    {
        if (host is null)
            return;
        await host.StopAsync();
        if (host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
        else
            host.Dispose();
        host = null;
    }

    /// <summary>Starts its next process.</summary>
    public async Task StartProcess()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(settings);
        var services = builder.Services;
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IPageStore>(pages);
        services.AddSingleton<IModelCallLog>(calls);
        services.AddSingleton<ILoggerProvider>(log);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace));
        AddEngine(builder);
        services.AddOptions<DeploymentOptions>().BindConfiguration("Deployment");
        services.AddModelCalls(builder.Configuration);
        add?.Invoke(services, builder.Configuration);
        host = builder.Build();
        await host.StartAsync();
    }

    public async ValueTask DisposeAsync() => await StopProcess();
}

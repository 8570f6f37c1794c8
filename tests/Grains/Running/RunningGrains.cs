using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Models;
using LearningSessions.Grains.Pages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Tests.Running;

/// <summary>A host with the engine that was built and the product's grains, on memory, started for one test.</summary>
internal sealed partial class RunningGrains : IAsyncDisposable
{
    private readonly IHost host;

    private RunningGrains(IHost host) => this.host = host;

    public IServiceProvider Services => host.Services;

    public ManualTime Time => Services.GetRequiredService<ManualTime>();

    public MemoryStorage Storage => Services.GetRequiredService<MemoryStorage>();

    public IReadOnlyList<Interfaces.Models.ModelCallRecord> Records => Services.GetRequiredService<MemoryCallLog>().Records;

    public string Log => Services.GetRequiredService<WrittenLog>().Text;

    /// <summary>Starts it.</summary>
    /// <param name="settings">Configuration: <c>Budgets:DayUsd</c>, …</param>
    /// <param name="add">Further services.</param>
    /// <param name="earlier">The host whose storage and pages it goes on with.</param>
    public static async Task<RunningGrains> StartAsync(
        Dictionary<string, string?>? settings = null, Action<IServiceCollection, IConfiguration>? add = null, RunningGrains? earlier = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        var services = builder.Services;
        var time = earlier?.Time ?? new ManualTime(new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.Zero));
        services.AddSingleton(time);
        services.AddSingleton<TimeProvider>(time);
        services.AddSingleton(earlier?.Storage ?? new MemoryStorage());
        services.AddSingleton(earlier?.Services.GetRequiredService<IPageStore>() ?? new MemoryPages());
        services.AddSingleton<MemoryCallLog>();
        services.AddSingleton<IModelCallLog>(provider => provider.GetRequiredService<MemoryCallLog>());
        services.AddSingleton<WrittenLog>();
        services.AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<WrittenLog>());
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace));
        AddEngine(builder);
        services.AddOptions<DeploymentOptions>().BindConfiguration("Deployment");
        services.AddModelCalls(builder.Configuration);
        add?.Invoke(services, builder.Configuration);
        var host = builder.Build();
        await host.StartAsync();
        return new RunningGrains(host);
    }

    public T Get<T>(string key)
        where T : IGrainWithStringKey => Services.GetRequiredService<IGrainFactory>().GetGrain<T>(key);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        if (host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
        else
            host.Dispose();
    }
}

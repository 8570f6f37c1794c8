using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Silo.Maintenance;
using LearningSessions.Storage.Catalogue;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Silo.Imports;

/// <summary>Imports files without a server: for analysts.</summary>
public static class ImportCommand
{
    /// <summary>Runs the import that the configuration names (<c>Import:Events</c>, <c>:Sessions</c>, <c>:ClipMetrics</c>, <c>:Phases</c>,
    /// <c>:Counters</c>, each a file). After it was cut off, the same command goes on where it was.</summary>
    /// <returns>The process's exit code; null when none is named.</returns>
    public static async Task<int?> Run(IConfiguration configuration, string[] arguments)
    {
        var names = configuration.GetSection("Import");
        if (names["Events"] is null && names["Sessions"] is null && names["ClipMetrics"] is null)
            return null;
        try
        {
            var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = arguments, ContentRootPath = AppContext.BaseDirectory });
            builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
            builder.AddSilo();
            using var host = builder.Build();
            host.OpenSilo();
            await host.StartAsync();
            await Import(host.Services, names);
            await host.StopAsync();
            return 0;
        }
        catch (Exception failure) when (failure is InvalidDataException || StartFaults.Of(failure) is not null)
        {
            foreach (var fault in StartFaults.Of(failure) ?? [failure.Message])
                await Console.Error.WriteLineAsync(fault);
            return 1;
        }
    }

    private static async Task Import(IServiceProvider services, IConfigurationSection names)
    {
        var time = services.GetRequiredService<TimeProvider>();
        var import = new AnalystImport(services.GetRequiredService<IGrainFactory>(), services.GetRequiredService<Catalogue>(), time);
        var counts = new ImportCounts();
        foreach (var (kind, name) in ((ImportKind, string)[])[
            (ImportKind.Sessions, "Sessions"), (ImportKind.ClipMetrics, "ClipMetrics"), (ImportKind.Telemetry, "Events")])
        {
            if (names[name] is not { } path)
                continue;
            var begun = time.GetTimestamp();
            counts = (await import.Run(new AnalystFile(kind, path), _ => { }, CancellationToken.None)).Progress.Counts;
            await Console.Error.WriteLineAsync(FormattableString.Invariant(
                $"{path}: {counts.Read:N0} read in {time.GetElapsedTime(begun).TotalSeconds:F1} s, {counts.Malformed + counts.Incomplete:N0} set aside"));
        }

        if (names["Phases"] is { } phases)
            await import.WritePhases(phases, CancellationToken.None);
        if (names["Counters"] is { } counters)
            await AnalystImport.WriteCounters(counters, counts);
    }
}

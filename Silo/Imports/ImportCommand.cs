using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Silo.Maintenance;
using LearningSessions.Storage;
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
    /// <c>:Counters</c>, each a file). After it was cut off, the same command goes on where it was; with <c>Import:Phases</c> alone it only writes the
    /// scores.</summary>
    /// <returns>The process's exit code; null when none is named.</returns>
    public static async Task<int?> Run(IConfiguration configuration, string[] arguments)
    {
        var names = ImportFileNames.Of(configuration.GetSection("Import"));
        if (!names.Any)
            return null;
        if (names.Faults().ToList() is { Count: > 0 } faults)
            return await Refused(faults);
        try
        {
            var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = arguments, ContentRootPath = AppContext.BaseDirectory });
            // What a server tells of itself is of no use here; a category that the configuration names is still heard.
            builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
                .AddFilter(level => level >= LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
            builder.AddSilo();
            using var host = builder.Build();
            host.OpenSilo();
            await host.StartAsync();
            try
            {
                await Import(host.Services, names);
            }
            finally
            {
                await host.StopAsync();
            }

            return 0;
        }
        catch (Exception failure) when (failure is InvalidDataException || StartFaults.Of(failure) is not null)
        {
            return await Refused(StartFaults.Of(failure) ?? [failure.Message]);
        }
    }

    private static async Task<int> Refused(IReadOnlyList<string> faults)
    {
        foreach (var fault in faults)
            await Console.Error.WriteLineAsync(fault);
        return 1;
    }

    private static async Task Import(IServiceProvider services, ImportFileNames names)
    {
        var time = services.GetRequiredService<TimeProvider>();
        var import = new AnalystImport(services.GetRequiredService<IGrainFactory>(), services.GetRequiredService<Catalogue>(), time);
        var (counts, blobs) = (new ImportCounts(), Path.Combine(services.GetRequiredService<DataFolder>().Path, "blobs", "imports"));
        foreach (var file in names.Inputs)
        {
            var (begun, telling) = (time.GetTimestamp(), new ImportTelling(file, Console.Error, time));
            var done = await import.Run(file, telling.Hear, CancellationToken.None);
            telling.End(done, time.GetElapsedTime(begun), Path.Combine(blobs, done.Id.Value, "dead-*.jsonl"));
            counts = done.Progress.Counts;
        }

        if (names.Phases is { } phases)
            await import.WritePhases(phases, CancellationToken.None);
        if (names.Counters is { } counters)
            await AnalystImport.WriteCounters(counters, counts);
    }
}

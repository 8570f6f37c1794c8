using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Silo;
using LearningSessions.Silo.Imports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Bench;

/// <summary>One import by the product's silo in this process.</summary>
internal static class ImportOnce
{
    /// <summary>The telemetry in a folder of the generator.</summary>
    public static string Events(string files) => Directory.EnumerateFiles(files, "events.json*").Single();

    public static async Task<JsonNode> Run(BenchOptions options)
    {
        var builder = Host.CreateApplicationBuilder(["--Storage:DataFolder", options.Data, "--hostBuilder:reloadConfigOnChange=false"]);
        builder.Logging.ClearProviders();
        builder.AddSilo();
        using var host = builder.Build();
        host.OpenSilo();
        await host.StartAsync();
        var import = ActivatorUtilities.CreateInstance<AnalystImport>(host.Services);

        var clock = Stopwatch.StartNew();
        var started = Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
        await import.Run(new AnalystFile(ImportKind.Sessions, Path.Combine(options.Files!, "sessions.csv")), _ => { }, CancellationToken.None);
        var sessions = clock.Elapsed.TotalSeconds;
        var sessionsProcessor = Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds - started;
        clock.Restart();
        using var profile = new Profile();
        using var memory = new MemoryWatch();
        var done = await import.Run(new AnalystFile(ImportKind.Telemetry, Events(options.Files!)), _ => { }, CancellationToken.None);
        var seconds = clock.Elapsed.TotalSeconds;
        var result = new JsonObject
        {
            ["events"] = done.Progress.Counts.Read,
            ["grouped"] = done.Progress.Counts.Grouped,
            ["sessionsSeconds"] = Math.Round(sessions, 2),
            ["sessionsProcessorSeconds"] = Math.Round(sessionsProcessor, 1),
            ["seconds"] = Math.Round(seconds, 2),
            ["eventsPerSecond"] = Math.Round(done.Progress.Counts.Read / seconds),
            ["processorSeconds"] = Math.Round(Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds, 1),
            ["peakMegabytes"] = PeakMegabytes(),
            ["memory"] = memory.End(),
            ["liveMegabytes"] = Math.Round(GC.GetTotalMemory(forceFullCollection: true) / 1e6),
            ["profile"] = profile.End(),
        };
        await import.WritePhases(options.Data + ".csv", CancellationToken.None);
        await host.StopAsync();
        return result;
    }

    private static double PeakMegabytes() => OperatingSystem.IsLinux()
        ? double.Parse(
            File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture) / 1000
        : Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
}

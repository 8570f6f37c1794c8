using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace LearningSessions.Bench;

/// <summary>Where the time of a measurement goes: CPU by thread (Linux), the writer's commits, bytes written.</summary>
internal sealed class Profile : IDisposable
{
    private const double TicksPerSecond = 100;

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly Dictionary<string, double> counts = [];
    private readonly Dictionary<string, double> cpuBefore = CpuByThread();
    private readonly long bytesBefore = BytesWritten();
    private readonly long allocatedBefore = GC.GetTotalAllocatedBytes();
    private readonly TimeSpan processorBefore = Process.GetCurrentProcess().TotalProcessorTime;
    private readonly TimeSpan pausedBefore = GC.GetTotalPauseDuration();
    private readonly int[] collectionsBefore = Collections();
    private readonly MeterListener listener = new();

    public Profile()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name == "LearningSessions.Storage")
                listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Count(instrument.Name, value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Count(instrument.Name, value));
        listener.Start();
    }

    /// <summary>What was used since the beginning.</summary>
    /// <param name="jobs">Also per job, where there are jobs.</param>
    public JsonObject End(int jobs = 0)
    {
        listener.Dispose();
        var seconds = clock.Elapsed.TotalSeconds;
        var (commits, writes) = (Counted("storage.commits"), Counted("storage.writes"));
        var bytes = BytesWritten() - bytesBefore;
        var profile = new JsonObject
        {
            ["seconds"] = Math.Round(seconds, 2),
            ["commitsPerSecond"] = Math.Round(commits / seconds),
            ["writesPerCommit"] = Math.Round(writes / Math.Max(1, commits), 1),
            ["bytesPerWrite"] = Math.Round(bytes / Math.Max(1, writes)),
            ["writerInStatements"] = Math.Round(Counted("storage.statements.time") / seconds, 2),
            ["writerInCommit"] = Math.Round(Counted("storage.commit.time") / seconds, 2),
            ["processors"] = Processors(seconds),
            ["allocatedMegabytesPerSecond"] = Math.Round((GC.GetTotalAllocatedBytes() - allocatedBefore) / seconds / 1e6),
            ["pausedForGarbage"] = Math.Round((GC.GetTotalPauseDuration() - pausedBefore).TotalSeconds / seconds, 2),
            ["collectionsByGeneration"] = new JsonArray([.. Collections().Zip(collectionsBefore, (now, before) => (JsonNode)(now - before))]),
        };
        if (jobs > 0)
        {
            profile["writesPerJob"] = Math.Round(writes / jobs, 1);
            profile["writerMicrosecondsPerJob"] = Math.Round((WriterProcessor(CpuByThread()) - WriterProcessor(cpuBefore)) * 1e6 / jobs);
            profile["processorMicrosecondsPerJob"] = Math.Round((Process.GetCurrentProcess().TotalProcessorTime - processorBefore).TotalMicroseconds / jobs);
        }

        return profile;
    }

    public void Dispose() => listener.Dispose();

    private JsonObject Processors(double seconds)
    {
        var used = new JsonObject();
        foreach (var (thread, cpu) in CpuByThread().OrderByDescending(each => each.Value - cpuBefore.GetValueOrDefault(each.Key)))
        {
            if (Math.Round((cpu - cpuBefore.GetValueOrDefault(thread)) / seconds, 2) is > 0 and var share)
                used[thread] = share;
        }

        return used;
    }

    private static int[] Collections() => [.. Enumerable.Range(0, GC.MaxGeneration + 1).Select(GC.CollectionCount)];

    private static double WriterProcessor(Dictionary<string, double> cpuByThread) => cpuByThread.GetValueOrDefault("SQLite writer");

    private void Count(string name, double value)
    {
        lock (counts)
            counts[name] = counts.GetValueOrDefault(name) + value;
    }

    private double Counted(string name) => counts.GetValueOrDefault(name);

    private static Dictionary<string, double> CpuByThread()
    {
        var used = new Dictionary<string, double>();
        if (!OperatingSystem.IsLinux())
            return used;
        foreach (var thread in Directory.EnumerateDirectories("/proc/self/task"))
        {
            var stat = File.ReadAllText(Path.Combine(thread, "stat"));
            var (open, close) = (stat.IndexOf('('), stat.LastIndexOf(')'));
            var fields = stat[(close + 2)..].Split(' ');
            var name = stat[(open + 1)..close];
            used[name] = used.GetValueOrDefault(name) + ((Number(fields[11]) + Number(fields[12])) / TicksPerSecond);
        }

        return used;
    }

    private static long BytesWritten() => OperatingSystem.IsLinux()
        ? (long)Number(File.ReadLines("/proc/self/io").First(line => line.StartsWith("wchar:", StringComparison.Ordinal))[7..])
        : 0;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

using System.Diagnostics;
using System.Text.Json.Nodes;

namespace LearningSessions.Bench.Live;

/// <summary>Live speech: how many sessions are held with a recognizer that does nothing and clients in a process of their own, then how the real one
/// does.</summary>
internal static class LiveBench
{
    private static readonly int[] Steps = [100, 250, 500, 1_000, 1_500, 2_000];
    private const double Aim = 100;

    public static async Task<JsonNode> Run(BenchOptions options) => new JsonObject
    {
        ["held"] = await Held(options),
        ["heard"] = options.Sessions is null ? await RealSpeech.Run(options) : null,
    };

    private static async Task<JsonArray> Held(BenchOptions options)
    {
        var steps = new JsonArray();
        foreach (var sessions in options.Sessions is { } only ? [only] : Steps)
        {
            var step = await Step(options, sessions);
            steps.Add((JsonNode)step);
            if (step["p99Ms"]!.GetValue<double>() > 5 * Aim)
                break;
        }

        return steps;
    }

    private static async Task<JsonObject> Step(BenchOptions options, int count)
    {
        using var folder = new BenchFolder(options);
        await using var server = await LiveServer.Start(folder.Path, new NothingLive());
        await server.Begin("warm");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var sessions = new List<(Uri Socket, string Token)>();
        for (var n = 0; n < count; n++)
            sessions.Add(await server.Begin($"learner-{n}"));
        using var clients = new ClientProcess(2 * options.Seconds);
        await clients.Connect(sessions);
        var connected = GC.GetTotalMemory(forceFullCollection: true);
        await clients.Speak();
        using var profile = new Profile();
        var (clock, cpu) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        var step = new JsonObject { ["sessions"] = count };
        foreach (var (name, value) in await clients.Measured())
            step[name] = value!.DeepClone();
        var used = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        step["serversProcessors"] = Math.Round(used / clock.Elapsed, 2);
        step["serversMicrosecondsPerFrame"] = Math.Round(used.TotalMicroseconds / Math.Max(1, step["frames"]!.GetValue<int>()));
        step["kilobytesPerSession"] = Math.Round((connected - before) / 1024.0 / count, 1);
        step["profile"] = profile.End();
        return step;
    }
}

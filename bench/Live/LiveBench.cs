using System.Diagnostics;
using System.Text.Json.Nodes;
using LearningSessions.LiveClient;

namespace LearningSessions.Bench.Live;

/// <summary>Live speech: how many sessions are held with a recognizer that does nothing, then how the real one does.</summary>
internal static class LiveBench
{
    private static readonly int[] Steps = [100, 250, 500, 1_000, 1_500, 2_000];
    private const double Aim = 100;

    public static async Task<JsonNode> Run(BenchOptions options) => new JsonObject
    {
        ["held"] = await Held(options),
        ["heard"] = await RealSpeech.Run(options),
    };

    private static async Task<JsonArray> Held(BenchOptions options)
    {
        var audio = SpokenFile.Read(Path.Combine(Samples.Folder, "calls", "en-03.wav"));
        var steps = new JsonArray();
        foreach (var sessions in Steps.Where(step => step <= options.Sessions))
        {
            var step = await Step(options, sessions, audio);
            steps.Add((JsonNode)step);
            if (step["p99Ms"]!.GetValue<double>() > 5 * Aim)
                break;
        }

        return steps;
    }

    private static async Task<JsonObject> Step(BenchOptions options, int count, byte[] audio)
    {
        using var folder = new BenchFolder(options);
        await using var server = await LiveServer.Start(folder.Path, new NothingLive());
        await server.Begin("warm");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var sessions = new List<LoadSession>();
        for (var n = 0; n < count; n++)
        {
            var (socket, token) = await server.Begin($"learner-{n}");
            var session = new LoadSession(socket, token, audio);
            await session.Connect(CancellationToken.None);
            sessions.Add(session);
        }

        var connected = GC.GetTotalMemory(forceFullCollection: true);
        using var stop = new CancellationTokenSource();
        var speaking = sessions.Select((session, n) => session.Speak(TimeSpan.FromMilliseconds(250.0 * n / count), stop.Token)).ToList();
        await Task.Delay(TimeSpan.FromSeconds(options.Seconds));
        sessions.ForEach(session => session.IsMeasuring = true);
        var (clock, cpu) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        await Task.Delay(TimeSpan.FromSeconds(2 * options.Seconds));
        var used = (Process.GetCurrentProcess().TotalProcessorTime - cpu) / clock.Elapsed;
        sessions.ForEach(session => session.IsMeasuring = false);
        await stop.CancelAsync();
        await Task.WhenAll(speaking);
        sessions.ForEach(session => session.Dispose());
        double[] latencies = [.. sessions.SelectMany(session => session.Latencies).Order()];
        return new JsonObject
        {
            ["sessions"] = count,
            ["framesPerSecond"] = Math.Round(latencies.Length / (2 * options.Seconds)),
            ["p50Ms"] = Math.Round(Percentile.Of(latencies, 0.5), 1),
            ["p99Ms"] = Math.Round(Percentile.Of(latencies, 0.99), 1),
            ["processorsUsedWithClients"] = Math.Round(used, 2),
            ["kilobytesPerSessionWithItsClient"] = Math.Round((connected - before) / 1024.0 / count, 1),
        };
    }
}

using System.Diagnostics;
using System.Text.Json.Nodes;
using LearningSessions.LiveClient;

namespace LearningSessions.Bench.Live;

/// <summary>The clients, in a process of their own. One thread sends for all of them; what comes back is noted where the socket's event is taken.</summary>
internal sealed class LoadClients
{
    /// <summary>What it says once all are connected, and once it measures.</summary>
    public const string Connected = "connected", Measuring = "measuring";

    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);

    private readonly List<LoadSession> sessions = [];
    private readonly List<double> late = [];

    /// <summary>Reads addresses and tokens up to an empty line, connects, and speaks once another line comes.</summary>
    /// <param name="seconds">For how long it measures; it speaks half as long before that.</param>
    public static async Task Run(double seconds)
    {
        var clients = new LoadClients();
        while (Console.ReadLine() is { Length: > 0 } line)
            await clients.Connect(line.Split(' '));
        Console.WriteLine(Connected);
        Console.ReadLine();
        Console.WriteLine(clients.Speak(TimeSpan.FromSeconds(seconds)).ToJsonString());
    }

    private async Task Connect(string[] session)
    {
        sessions.Add(new LoadSession(new Uri(session[0]), session[1]));
        await sessions[^1].Connect();
        // What follows a socket's event runs on the thread that takes these events: the rest is not its business.
        await Task.Yield();
    }

    private JsonObject Speak(TimeSpan measured)
    {
        var frames = LoadFrames.Audio(SpokenFile.Read(Path.Combine(Samples.Folder, "calls", "en-03.wav")));
        var hearing = sessions.Select(session => session.Hear()).ToList();
        Send(frames, TimeSpan.Zero, measured / 2, isMeasuring: false);
        Console.WriteLine(Measuring);
        var (clock, cpu) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        Send(frames, measured / 2, measured * 1.5, isMeasuring: true);
        var (seconds, used) = (clock.Elapsed.TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds);
        // What is still unanswered comes within a frame's time, or counts as if it never came: it shows in the frames of a second.
        Thread.Sleep(Period);
        sessions.ForEach(session => session.Dispose());
        Task.WaitAll([.. hearing]);
        double[] latencies = [.. sessions.SelectMany(session => session.Latencies).Order()];
        return new JsonObject
        {
            ["frames"] = latencies.Length,
            ["framesPerSecond"] = Math.Round(latencies.Length / seconds),
            ["p50Ms"] = Math.Round(Percentile.Of(latencies, 0.5), 1),
            ["p99Ms"] = Math.Round(Percentile.Of(latencies, 0.99), 1),
            ["longestMs"] = Math.Round(latencies.LastOrDefault(), 1),
            ["sentLateP99Ms"] = Math.Round(Percentile.Of([.. late.Order()], 0.99), 1),
            ["clientsProcessors"] = Math.Round(used / seconds, 2),
        };
    }

    // Each session speaks another part of the recording, so that they do not all pause at the same moment.
    private void Send(byte[][] frames, TimeSpan from, TimeSpan until, bool isMeasuring)
    {
        sessions.ForEach(session => session.IsMeasuring = isMeasuring);
        var (clock, step) = (Stopwatch.StartNew(), Period / sessions.Count);
        for (var n = 0; n * step < until - from; n++)
        {
            while (n * step - clock.Elapsed is { Ticks: > 0 } early)
                Thread.Sleep(early < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : early);
            if (isMeasuring)
                late.Add((clock.Elapsed - (n * step)).TotalMilliseconds);
            var (session, period) = (n % sessions.Count, (int)(from / Period) + (n / sessions.Count));
            sessions[session].Send(frames[(period + (session * frames.Length / sessions.Count)) % frames.Length]);
        }
    }
}

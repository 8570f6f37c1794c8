using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using LearningSessions.Integrations.PocketSphinx;
using LearningSessions.LiveClient;

namespace LearningSessions.Bench.Live;

/// <summary>Samples spoken in real time and as fast as they are heard, with PocketSphinx: how late words come, how many are wrong, what a session costs.</summary>
internal static class RealSpeech
{
    private const int BytesPerSecond = 32_000;
    private static readonly string[] Calls = ["en-03", "en-02"];

    public static async Task<JsonNode> Run(BenchOptions options)
    {
        if (PocketSphinxLibrary.Missing(new PocketSphinxOptions().ModelFolder) is { } missing)
            return missing;
        using var folder = new BenchFolder(options);
        await using var server = await LiveServer.Start(folder.Path, null);
        await Speak(server, "en-01", 0, seconds: 8);
        var (live, fast) = (new List<Spoken>(), new List<Spoken>());
        foreach (var call in Calls)
        {
            live.Add(await Speak(server, call, 1));
            fast.Add(await Speak(server, call, 0));
        }

        return new JsonObject
        {
            ["secondsOfAudio"] = Math.Round(live.Sum(each => each.Seconds), 1),
            ["processorSecondsPerSecondRealTime"] = Math.Round(live.Sum(each => each.ProcessorSeconds) / live.Sum(each => each.Seconds), 2),
            ["sessionsPerCore"] = Math.Round(live.Sum(each => each.Seconds) / live.Sum(each => each.ProcessorSeconds), 1),
            ["wordToPartialMs"] = Delays(live, delays => delays.Partials),
            ["wordsFinalBeforeAnyPartial"] = live.Sum(each => each.Delays.NeverShown),
            ["wordToFinalMs"] = Delays(live, delays => delays.Finals),
            ["segmentToFinalMs"] = Delays(live, delays => delays.Segments),
            ["connections"] = live.Sum(each => each.Connections),
            ["wordErrorRealTime"] = Math.Round(live.Average(each => each.WordError), 3),
            ["wordErrorAsFastAsPossible"] = Math.Round(fast.Average(each => each.WordError), 3),
            ["sameWordsBothWays"] = live.Zip(fast).All(pair => pair.First.Text == pair.Second.Text),
        };
    }

    private static JsonObject Delays(IEnumerable<Spoken> live, Func<WordDelays, IEnumerable<double>> which)
    {
        double[] delays = [.. live.SelectMany(each => which(each.Delays)).Order()];
        return new JsonObject { ["p50"] = Math.Round(Percentile.Of(delays, 0.5)), ["p95"] = Math.Round(Percentile.Of(delays, 0.95)) };
    }

    private static async Task<Spoken> Speak(LiveServer server, string call, double speed, int? seconds = null)
    {
        var (socket, token) = await server.Begin($"speaker-{call}-{speed}");
        var audio = SpokenFile.Read(Path.Combine(Samples.Folder, "calls", $"{call}.wav"));
        var length = Math.Min(audio.Length, (seconds ?? int.MaxValue / BytesPerSecond) * BytesPerSecond);
        var delays = new WordDelays();
        var speaker = new LiveSpeaker(socket, token) { Speed = speed, Heard = delays.Hear, Sending = delays.Send };
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var result = await speaker.Speak(audio.AsMemory(0, length), CancellationToken.None);
        return new Spoken(
            (double)length / BytesPerSecond, (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds, result.Text,
            Samples.WordError(Samples.Words(call), result.Text.Split(' ')), delays, result.Connections);
    }

    private sealed record Spoken(double Seconds, double ProcessorSeconds, string Text, double WordError, WordDelays Delays, int Connections);

    /// <summary>How long after its end each word was first part of a partial, and how long after it was final. A word waits for the end of its segment first; so
    /// there is also how long after that the segment was final.</summary>
    private sealed class WordDelays
    {
        private readonly Stopwatch clock = new();
        private readonly List<(double From, int Words, double At)> shown = [];

        public List<double> Partials { get; } = [];

        public List<double> Finals { get; } = [];

        public List<double> Segments { get; } = [];

        public int NeverShown { get; private set; }

        // The clock shows what second of the audio is being spoken: the first frame ends a quarter of a second in.
        public void Send(long samples)
        {
            if (!clock.IsRunning)
                clock.Start();
        }

        public void Hear(JsonElement message)
        {
            var now = clock.Elapsed.TotalSeconds + 0.25;
            switch (message.GetProperty("type").GetString())
            {
                case "partial":
                    shown.Add((message.GetProperty("from").GetDouble(), message.GetProperty("text").GetString()!.Split(' ').Length, now));
                    break;
                case "final":
                    Note(message, now);
                    break;
            }
        }

        private void Note(JsonElement message, double now)
        {
            var start = message.GetProperty("start").GetDouble();
            Segments.Add(1000 * (now - message.GetProperty("end").GetDouble()));
            var place = 0;
            foreach (var word in message.GetProperty("words").EnumerateArray())
            {
                place++;
                var end = word.GetProperty("end").GetDouble();
                Finals.Add(1000 * (now - end));
                var first = shown.Where(each => Math.Abs(each.From - start) < 0.01 && each.Words >= place && each.At >= end).Select(each => each.At).FirstOrDefault();
                NeverShown += first > 0 ? 0 : 1;
                Partials.Add(1000 * ((first > 0 ? first : now) - end));
            }
        }
    }
}

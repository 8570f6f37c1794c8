using System.Diagnostics;
using System.Text.Json.Nodes;

namespace LearningSessions.Bench;

/// <summary>Callers that do one thing after the other, for a while.</summary>
internal static class Load
{
    /// <summary>Runs the callers; warms up first.</summary>
    /// <param name="callers">How many.</param>
    /// <param name="duration">For how long.</param>
    /// <param name="act">What caller n does.</param>
    /// <param name="samples">Each so many calls one is timed.</param>
    public static async Task<JsonObject> Of(int callers, TimeSpan duration, Func<int, Task> act, int samples = 1)
    {
        await Run(callers, duration / 4, act, samples);
        var clock = Stopwatch.StartNew();
        var latencies = await Run(callers, duration, act, samples);
        var seconds = clock.Elapsed.TotalSeconds;
        var calls = latencies.Sum(each => each.Calls);
        var sorted = latencies.SelectMany(each => each.Times).Order().ToArray();
        return new JsonObject
        {
            ["callers"] = callers,
            ["perSecond"] = Math.Round(calls / seconds),
            ["p50Microseconds"] = Percentile(sorted, 0.5),
            ["p99Microseconds"] = Percentile(sorted, 0.99),
        };
    }

    private static async Task<(long Calls, List<long> Times)[]> Run(int callers, TimeSpan duration, Func<int, Task> act, int samples)
    {
        var end = Stopwatch.GetTimestamp() + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        return await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(() => Call(caller, end, act, samples))));
    }

    private static async Task<(long Calls, List<long> Times)> Call(int caller, long end, Func<int, Task> act, int samples)
    {
        var times = new List<long>();
        var calls = 0L;
        while (true)
        {
            var before = Stopwatch.GetTimestamp();
            if (before >= end)
                return (calls, times);
            for (var i = 1; i < samples; i++)
                await act(caller);
            var last = samples == 1 ? before : Stopwatch.GetTimestamp();
            await act(caller);
            times.Add(Stopwatch.GetTimestamp() - last);
            calls += samples;
        }
    }

    private static double Percentile(long[] sorted, double share) =>
        sorted.Length == 0 ? 0 : Math.Round(sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)] * 1e6 / Stopwatch.Frequency, 1);
}

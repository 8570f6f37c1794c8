using System.Collections.Concurrent;
using System.Diagnostics;
using LearningSessions.Cluster.Tests.Running;
using Xunit.Abstractions;

namespace LearningSessions.Cluster.Tests.Load;

/// <summary>Clients that go on whatever happens, two of each kind.</summary>
internal sealed class SteadyLoad : IAsyncDisposable
{
    private const int ClientsOfAKind = 2;

    private readonly ILoad[] kinds;
    private readonly RunningCluster cluster;
    private readonly CancellationTokenSource stop = new();
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly ConcurrentQueue<Failure> failures = new();
    private readonly ConcurrentDictionary<string, int> answered = new();
    private Task[] clients = [];
    private TimeSpan slowest;

    private SteadyLoad(RunningCluster cluster, ILoad[] kinds) => (this.cluster, this.kinds) = (cluster, kinds);

    /// <summary>Since the load began.</summary>
    public TimeSpan Now => clock.Elapsed;

    /// <summary>What was not answered with success.</summary>
    public IReadOnlyCollection<Failure> Failures => failures;

    /// <summary>Begins.</summary>
    /// <param name="cluster">Where.</param>
    /// <param name="name">Marks what this load makes.</param>
    public static Task<SteadyLoad> On(RunningCluster cluster, string name) => Begin(new(cluster, [new RecordingLoad(name), new TutorLoad(name), new ChatLoad(name)]));

    /// <summary>Begins with the kinds of requests that every build knows.</summary>
    /// <param name="cluster">Where.</param>
    /// <param name="name">Marks what this load makes.</param>
    public static Task<SteadyLoad> OnAnyBuild(RunningCluster cluster, string name) => Begin(new(cluster, [new RecordingLoad(name), new TutorLoad(name)]));

    private static async Task<SteadyLoad> Begin(SteadyLoad load)
    {
        foreach (var kind in load.kinds)
            await kind.Prepare(load.cluster.Client);
        load.clients = [.. load.kinds.SelectMany(kind => Enumerable.Range(0, ClientsOfAKind).Select(_ => Task.Run(() => load.Go(kind))))];
        return load;
    }

    /// <summary>Lets it go on for a while.</summary>
    public static Task For(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds));

    /// <summary>Ends it and checks that everything acknowledged is there once.</summary>
    public async Task EndsWhole()
    {
        await DisposeAsync();
        foreach (var kind in kinds)
            await kind.IsWhole(cluster.Client, cluster);
    }

    /// <summary>Ends it as <see cref="EndsWhole"/> does and says what became of it; also what the processes said, where something is wrong.</summary>
    public async Task Ends(ITestOutputHelper output, string what, TimeSpan since)
    {
        try
        {
            await EndsWhole();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            output.WriteLine(cluster.Said);
            throw;
        }
        finally
        {
            if (failures.Any(failure => failure.Reason.Contains(": 500", StringComparison.Ordinal)))
                output.WriteLine(cluster.Said);
            output.WriteLine(Report(what, since));
        }
    }

    /// <summary>What became of the requests, and for how long they failed after a moment.</summary>
    private string Report(string what, TimeSpan since)
    {
        var late = failures.Where(failure => failure.EndedAt >= since).ToList();
        var lasted = late.Count == 0 ? "none failed" : $"{late.Count} failed, the last one begun {Math.Max(0, (late.Max(failure => failure.BegunAt) - since).TotalSeconds):0.0} s after it";
        return $"{what}: {string.Join(", ", answered.Select(kind => $"{kind.Value} {kind.Key}"))} answered; {lasted}; the slowest answer took {slowest.TotalSeconds:0.0} s."
            + string.Concat(late.GroupBy(failure => failure.Reason.Split('\n')[0]).Take(5).Select(group => $"\n  {group.Count()} × {group.Key[..Math.Min(300, group.Key.Length)]}"));
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(clients);
        clients = [];
    }

    private async Task Go(ILoad kind)
    {
        while (!stop.IsCancellationRequested)
        {
            var begun = clock.Elapsed;
            try
            {
                // A request under way is answered to its end: only then is it known what was acknowledged.
                await kind.Once(cluster.Client, CancellationToken.None);
                answered.AddOrUpdate(kind.Name, 1, (_, count) => count + 1);
                slowest = clock.Elapsed - begun > slowest ? clock.Elapsed - begun : slowest;
            }
            catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
            {
                failures.Enqueue(new Failure(kind.Name, begun, clock.Elapsed, failure.Message));
            }

            await Task.Delay(kind.Rest);
        }
    }

    /// <summary>A request that was not answered with success.</summary>
    /// <param name="Kind">Of which kind.</param>
    /// <param name="BegunAt">Since the beginning of the load.</param>
    /// <param name="EndedAt">Since the beginning of the load.</param>
    /// <param name="Reason">What the client saw.</param>
    public sealed record Failure(string Kind, TimeSpan BegunAt, TimeSpan EndedAt, string Reason);
}

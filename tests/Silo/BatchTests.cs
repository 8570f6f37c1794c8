using LearningSessions.Silo.Tests.Running;
using LearningSessions.Tests.Fakes.AssemblyAI;
using Xunit.Abstractions;

namespace LearningSessions.Silo.Tests;

/// <summary>Many recordings, with the process killed (SIGKILL) on the way: nothing is lost, done twice or paid twice.</summary>
public sealed class BatchTests(ITestOutputHelper output)
{
    private const int Thousand = 1000;

    [Fact]
    public Task Whenever_kill_9_comes_each_job_of_a_service_is_ordered_once() => OrdersOnce(seed: 1, calls: 5, kills: 2);

    [Theory]
    [Trait("Tier", "Long")]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public Task Also_when_it_comes_at_other_moments(int seed) => OrdersOnce(seed, calls: 8, kills: 3);

    [Fact]
    [Trait("Tier", "Long")]
    public async Task A_thousand_recordings_end_done_while_kill_9_comes_ten_times()
    {
        var random = new Random(17);
        using var folder = new TestFolder();
        var batch = new Batch(Thousand);
        var seen = new List<int>();
        foreach (var kill in Enumerable.Range(0, 10).Select(_ => random.Next(1, Thousand)).Order())
        {
            using var server = Server.TestHost(folder.Path, "--Test:NoOp", "true");
            using var client = await server.Client();
            using var dies = new CancellationTokenSource();
            var submitting = batch.Submit(client, dies.Token);
            await Until(client, kill, seen, dies.Token);
            await server.Kill();
            await dies.CancelAsync();
            await Record.ExceptionAsync(() => submitting);
        }

        using var last = Server.TestHost(folder.Path, "--Test:NoOp", "true");
        using var survivor = await last.Client();
        var submittingRest = batch.Submit(survivor, CancellationToken.None);
        await Until(survivor, Thousand, seen, CancellationToken.None);
        await submittingRest;

        output.WriteLine($"The monitor showed {string.Join(", ", seen.Distinct())} done.");
        Assert.Equal(seen.Order(), seen);
        Assert.True(seen.Distinct().Count() > 20, "Progress came in few great steps.");
        Assert.Equal([("done", Thousand)], (await Batch.Counts(survivor, CancellationToken.None)).Select(count => (count.Key, count.Value)));
        Assert.Equal(Thousand, batch.Ids.Distinct().Count());
        Assert.Equal(Thousand, folder.Files("blobs/transcripts").Count);
        Assert.Equal(Thousand, folder.Files("documents", "tr_*").Count);
        Assert.Equal(2 * Thousand, folder.Files("documents").Count);
        Assert.Equal(Thousand, await batch.Listed(survivor));
    }

    private async Task OrdersOnce(int seed, int calls, int kills)
    {
        await using var fake = await FakeAssemblyAI.StartAsync();
        var random = new Random(seed);
        using var folder = new TestFolder();
        var batch = new Batch(calls);
        string[] arguments =
        [
            .. KillPoint.Arguments, "--AssemblyAI:Key", "a-key", "--AssemblyAI:Endpoint", $"{fake.Server.Address}",
            "--AssemblyAI:FirstPoll", "00:00:00.05", "--AssemblyAI:LongestPoll", "00:00:00.1",
        ];
        for (var kill = 1; kill <= kills; kill++)
        {
            using var server = Server.Product(folder.Path, arguments);
            using var client = await server.Client();
            using var dies = new CancellationTokenSource();
            var submitting = batch.Submit(client, dies.Token);
            await Task.WhenAny(server.Says(" begins Transcribe", random.Next(1, calls)), AllDone(client, calls, dies.Token));
            await Task.Delay(KillPoint.Delay(random), CancellationToken.None);
            await server.Kill();
            await dies.CancelAsync();
            await Record.ExceptionAsync(() => submitting);
        }

        using var last = Server.Product(folder.Path, arguments);
        using var survivor = await last.Client();
        await batch.Submit(survivor, CancellationToken.None);
        await AllDone(survivor, calls, CancellationToken.None);

        output.WriteLine($"Seed {seed}: {fake.Server.Heard.Count(request => request.Path == "/v2/upload")} uploads, {fake.Ordered.Count} orders of {calls} calls");
        Assert.Equal(calls, batch.Ids.Count);
        Assert.Equal(calls, fake.Ordered.Count);
        Assert.Equal(calls, folder.Files("blobs/transcripts").Count);
        Assert.Equal(calls, await batch.Listed(survivor));
    }

    private static Task AllDone(HttpClient client, int calls, CancellationToken stop) => Until(client, calls, [], stop);

    private static async Task Until(HttpClient client, int done, List<int> seen, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromMinutes(10));
        // Another process is asked over HTTP, so there is nothing here to await.
        using var next = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var counts = await Batch.Counts(client, limit.Token);
            seen.Add(counts.GetValueOrDefault("done"));
            Assert.False(counts.ContainsKey("deadLetter"), "A recording was given up.");
            if (seen[^1] >= done)
                return;
            await next.WaitForNextTickAsync(limit.Token);
        }
    }
}

using System.Globalization;
using LearningSessions.Silo.Tests.Running;
using Xunit.Abstractions;

namespace LearningSessions.Silo.Tests;

/// <summary>The product, killed (SIGKILL) at random moments while a client goes through the whole story.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int Kills = 5;
    private static readonly SemaphoreSlim Measuring = new(1, 1);
    private static (TimeSpan Listening, TimeSpan End)? undisturbed;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public Task Whatever_the_moment_of_kill_9_everything_is_done_once(int seed) => Survives(seed);

    [Fact]
    [Trait("Tier", "Long")]
    public async Task A_hundred_seeds_of_kill_9_end_alike()
    {
        var kills = 0;
        for (var seed = 1000; seed < 1100; seed++)
            kills += await Survives(seed);
        Assert.True(kills > 200, $"Only {kills} kills came before the end of the story.");
    }

    private async Task<int> Survives(int seed)
    {
        var (listening, end) = await Undisturbed();
        var random = new Random(seed);
        using var folder = new TestFolder();
        var story = new Story();
        var killed = new List<string>();
        var isTold = false;
        while (!isTold && killed.Count < Kills)
        {
            using var server = Server.Product(folder.Path);
            // What is left of the story becomes shorter with each life, and most moments are to fall into it.
            var moment = (0.9 * listening) + (random.NextDouble() * (end - listening) / (1.3 + killed.Count));
            isTold = !await IsKilledDuring(story, server, moment);
            if (!isTold)
                killed.Add(moment.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture));
        }

        output.WriteLine($"Seed {seed}: killed at {string.Join(", ", killed)} ms of each life; undisturbed: listens at {listening.TotalMilliseconds:0}, ends at {end.TotalMilliseconds:0} ms");
        using var last = Server.Product(folder.Path);
        using var client = await last.Client();
        try
        {
            await story.Run(client, CancellationToken.None);
            await Ending.IsRight(story, client, folder);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"Seed {seed}, killed at {string.Join(", ", killed)} ms: {failure.Message}\n{last.Said}", failure);
        }

        return killed.Count;
    }

    private static async Task<bool> IsKilledDuring(Story story, Server server, TimeSpan moment)
    {
        using var dies = new CancellationTokenSource();
        var telling = Tell(story, server, dies.Token);
        var wait = moment - server.Age;
        if (await Task.WhenAny(telling, Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero)) == telling)
        {
            await telling;
            return false;
        }

        await server.Kill();
        await dies.CancelAsync();
        try
        {
            await telling;
            return false;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException or ServerEndedException)
        {
            return true;
        }
    }

    private static async Task Tell(Story story, Server server, CancellationToken stop)
    {
        using var client = await server.Client();
        await story.Run(client, stop);
    }

    private static async Task<(TimeSpan Listening, TimeSpan End)> Undisturbed()
    {
        await Measuring.WaitAsync();
        try
        {
            // The first run also warms the disk's cache.
            return undisturbed ??= await Measure() is var first && await Measure() is var second && first.End < second.End ? first : second;
        }
        finally
        {
            Measuring.Release();
        }
    }

    private static async Task<(TimeSpan Listening, TimeSpan End)> Measure()
    {
        using var folder = new TestFolder();
        using var server = Server.Product(folder.Path);
        using var client = await server.Client();
        var listening = server.Age;
        var story = new Story();
        await story.Run(client, CancellationToken.None);
        var end = server.Age;
        await Ending.IsRight(story, client, folder);
        return (listening, end);
    }
}

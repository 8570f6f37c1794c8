using LearningSessions.Silo.Tests.Running;
using Xunit.Abstractions;

namespace LearningSessions.Silo.Tests;

/// <summary>The product, killed (SIGKILL) wherever it is in the story that a client goes through.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    // A fourth kill may rightly set a step aside: twice beside others, twice alone.
    private const int MostKills = 3;
    private const int MostTries = 5;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 100)];

    [Theory]
    [InlineData("Upload", 4)]
    [InlineData("Transcribe", 5)]
    public Task Wherever_kill_9_comes_everything_is_done_once(string step, int times) =>
        Survives(seed: times, KillPoint.All.Single(each => (each.Name, each.Times) == (step, times)));

    [Theory]
    [Trait("Tier", "Long")]
    [MemberData(nameof(Seeds))]
    public Task A_hundred_seeds_of_kill_9_end_alike(int seed) => Survives(seed, KillPoint.All[seed % KillPoint.All.Count]);

    /// <summary>Goes through the story until it was cut off at the point, and right to its end each time.</summary>
    private async Task Survives(int seed, KillPoint first)
    {
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            var random = new Random((seed * MostTries) + attempt);
            using var folder = new TestFolder();
            var killed = new List<KillPoint>();
            var cutOff = await Ends(new Story(), folder, first, random, killed);
            output.WriteLine($"Seed {seed}, try {attempt}: killed at {string.Join(", ", killed)}; {cutOff} attempts were cut off");
            if (killed.Count > 0 && (cutOff > 0 || !first.IsAttempt))
                return;
        }

        Assert.Fail($"Seed {seed}: in {MostTries} tries the kill at {first} never came in the middle of anything.");
    }

    private static async Task<int> Ends(Story story, TestFolder folder, KillPoint first, Random random, List<KillPoint> killed)
    {
        var point = first;
        var kills = random.Next(1, MostKills + 1);
        while (killed.Count < kills && await IsKilledAt(point, KillPoint.Delay(random), story, folder))
        {
            killed.Add(point);
            point = KillPoint.Later(random);
        }

        using var last = Server.Product(folder.Path);
        try
        {
            using var client = await last.Client();
            await story.Run(client, CancellationToken.None);
            await Ending.IsRight(story, client, folder);
            return await story.CutOff(client);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"Killed at {string.Join(", ", killed)}: {failure.Message}\n{last.Said}", failure);
        }
    }

    private static async Task<bool> IsKilledAt(KillPoint point, TimeSpan delay, Story story, TestFolder folder)
    {
        using var server = Server.Product(folder.Path, [.. KillPoint.Arguments]);
        using var dies = new CancellationTokenSource();
        var reached = server.Says(point.Line, point.Times, dies.Token);
        var telling = Tell(story, server, dies.Token);
        if (await Task.WhenAny(telling, reached) == reached)
        {
            await reached;
            await Task.Delay(delay);
            await server.Kill();
        }
        else
        {
            await telling;
        }

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
}

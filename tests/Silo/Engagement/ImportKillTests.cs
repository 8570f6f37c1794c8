using System.Globalization;
using System.Text;
using System.Text.Json;
using LearningSessions.Silo.Tests.Running;

namespace LearningSessions.Silo.Tests.Engagement;

/// <summary>The analyst's command, killed (SIGKILL) in the middle of an import and given again.</summary>
public sealed class ImportKillTests
{
    private const int Events = 6_000;
    private const int Learners = 20;
    private const long Base = 1_767_600_000_000;

    [Fact]
    public Task Kill_9_leaves_no_trace_in_the_result() => Survives(kills: 2, seed: 1);

    [Fact]
    [Trait("Tier", "Long")]
    public Task Ten_times_kill_9_leave_no_trace_in_the_result() => Survives(kills: 10, seed: 2);

    private static async Task Survives(int kills, int seed)
    {
        using var files = new TestFolder();
        Directory.CreateDirectory(files.Path);
        Write(files.Path);
        var expected = await Result(files.Path, "whole");

        var random = new Random(seed);
        var killed = 0;
        for (var n = 0; n < kills; n++)
        {
            using var command = Command(files.Path, "killed");
            using var ends = new CancellationTokenSource();
            var reached = command.Says("events durable", random.Next(1, 4), ends.Token);
            if (await Task.WhenAny(reached, command.Ended()) != reached)
                break;
            await Task.Delay(random.Next(20));
            await command.Kill();
            killed++;
        }

        Assert.True(killed > 0, "The import was over before it could be killed.");
        Assert.Equal(expected, await Result(files.Path, "killed"));
    }

    private static async Task<string> Result(string folder, string name)
    {
        using var command = Command(folder, name);
        Assert.True(await command.Ended() == 0, command.Said);
        return await File.ReadAllTextAsync(Path.Combine(folder, $"{name}.csv")) + await File.ReadAllTextAsync(Path.Combine(folder, $"{name}.json"));
    }

    private static Server Command(string folder, string name) => Server.Product(
        Path.Combine(folder, name),
        "--Import:Events", Path.Combine(folder, "events.jsonl"), "--Import:Sessions", Path.Combine(folder, "sessions.csv"),
        "--Import:Phases", Path.Combine(folder, $"{name}.csv"), "--Import:Counters", Path.Combine(folder, $"{name}.json"),
        "--Imports:BlockBytes", "65536", "--Imports:FirstCheckpointBytes", "20000", "--Imports:CheckpointBytes", "20000", "--Imports:SortBytes", "4096",
        "--Logging:LogLevel:LearningSessions.Grains.Imports.ImportGrain", "Debug");

    private static void Write(string folder)
    {
        var random = new Random(7);
        var (events, sessions) = (new StringBuilder(), new StringBuilder("user_id,session_id,milestone_level,lesson,progress,created_at\n"));
        for (var n = 0; n < Events; n++)
        {
            var (learner, at) = ($"learner-{random.Next(Learners)}", Base + (n * 20_000L) + random.Next(20_000));
            var mid = random.Next(20) == 0 ? $"RESPONSE:{random.Next(n + 1)}" : $"RESPONSE:{n}";
            events.AppendLine(random.Next(100) == 0 ? "{\"eid\":\"RESPONSE\"," : JsonSerializer.Serialize(new
            {
                eid = random.Next(10) == 0 ? "START" : "RESPONSE",
                ets = random.Next(200) == 0 ? (object)"soon" : at,
                mid,
                context = new { cdata = new[] { new { id = learner, type = "User" }, new { id = "en", type = "language" } } },
                edata = new { target = $"org/{n}.wav", values = new[] { new { accuracy_percentage = random.Next(101) } } },
            }));
            if (random.Next(12) == 0)
                sessions.AppendLine(CultureInfo.InvariantCulture, $"{learner},s{n / 500},m1,lesson,{random.Next(10) * 10},{at + random.Next(400_000)}");
        }

        File.WriteAllText(Path.Combine(folder, "events.jsonl"), events.ToString());
        File.WriteAllText(Path.Combine(folder, "sessions.csv"), sessions.ToString());
    }
}

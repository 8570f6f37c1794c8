using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Silo.Tests.Running;
using Xunit.Abstractions;

namespace LearningSessions.Silo.Tests;

/// <summary>The end of the process at each step, exactly: held before its effect, or after it with the outcome not saved.</summary>
public sealed class StepTests(ITestOutputHelper output)
{
    private static readonly string[] Steps = ["Store", "Transcribe", "Measure", "Write", "Keep", "Send"];

    public static IEnumerable<object[]> Each => Steps.SelectMany(step => (string[])["before", "after"], (step, moment) => new object[] { step, moment });

    [Fact]
    public async Task Kill_9_after_each_step_and_before_its_outcome_is_saved_repeats_that_step_and_no_other()
    {
        using var folder = new TestFolder();
        var story = new Story();
        string? cutOff = null;
        foreach (var step in Steps)
        {
            using var held = Server.TestHost(folder.Path, "--Test:Hold", $"{step}:after");
            var resumed = cutOff is null ? null : held.Says($"begins {cutOff}");
            await Holds(held, story, step);
            if (resumed is not null)
                output.WriteLine($"From the start of the process to the first {cutOff} that is begun again: {(await resumed).TotalMilliseconds:0} ms (aim: 3,000)");
            await held.Kill();
            cutOff = step;
        }

        await EndsWithErrors(story, folder, Steps);
    }

    [Theory]
    [Trait("Tier", "Long")]
    [MemberData(nameof(Each))]
    public async Task Kill_9_before_or_after_the_effect_of_a_step_repeats_that_step(string step, string moment)
    {
        using var folder = new TestFolder();
        var story = new Story();
        using (var held = await Held(story, folder, step, moment))
            await held.Kill();

        await EndsWithErrors(story, folder, step);
    }

    [Fact]
    public async Task A_process_that_is_told_to_stop_gives_its_attempts_back()
    {
        using var folder = new TestFolder();
        var story = new Story();
        using (var held = await Held(story, folder, "Transcribe", "before"))
            Assert.Equal(0, await held.Stop());

        using var server = Server.TestHost(folder.Path);
        using var client = await server.Client();
        await story.Run(client, CancellationToken.None);

        await Ending.IsRight(story, client, folder);
        Assert.All(await story.AllRecordings(client), each => Assert.Empty(each.Work.Errors));
    }

    [Fact]
    public Task A_step_whose_outcome_could_not_be_saved_is_taken_up_by_the_sweep() => SurvivesLostSaves("before");

    [Fact]
    [Trait("Tier", "Long")]
    public Task A_step_whose_outcome_was_saved_though_the_save_failed_is_taken_up_by_the_sweep() => SurvivesLostSaves("after");

    private static async Task SurvivesLostSaves(string moment)
    {
        using var folder = new TestFolder();
        var story = new Story();
        using var server = Server.TestHost(folder.Path, "--Test:LoseSaves", moment, "--Work:SweepEvery", "00:00:00.5");
        using var client = await server.Client();

        await story.Run(client, CancellationToken.None);

        await server.Says("lost a save", Story.Recordings);
        await Ending.IsRight(story, client, folder);
        var recordings = await story.AllRecordings(client);
        Assert.All(recordings, each => Assert.Equal((WorkState.Done, 0), (each.Work.State, each.Work.Interruptions)));
        Assert.DoesNotContain(recordings.SelectMany(each => each.Work.Errors), error => error.Reason.Contains("cut off", StringComparison.Ordinal));
    }

    /// <summary>Whatever was cut off, all ends well, and each of these steps was cut off once.</summary>
    private static async Task EndsWithErrors(Story story, TestFolder folder, params string[] steps)
    {
        using var server = Server.TestHost(folder.Path);
        using var client = await server.Client();
        await story.Run(client, CancellationToken.None);

        await Ending.IsRight(story, client, folder);
        var cutOff = (await story.AllRecordings(client)).SelectMany(each => each.Work.Errors)
            .Concat((await Story.Feedback(client)).SelectMany(each => each.Work.Errors)).CountBy(error => error.Step);
        Assert.Equal(
            steps.Select(step => KeyValuePair.Create(step, AtOnce(step))).OrderBy(each => each.Key, StringComparer.Ordinal),
            cutOff.OrderBy(each => each.Key, StringComparer.Ordinal));
    }

    private static int AtOnce(string step) => step is "Write" or "Keep" or "Send" ? Story.Tutors.Count : Story.Recordings;

    private static async Task<Server> Held(Story story, TestFolder folder, string step, string moment)
    {
        var server = Server.TestHost(folder.Path, "--Test:Hold", $"{step}:{moment}");
        await Holds(server, story, step);
        return server;
    }

    private static async Task Holds(Server server, Story story, string step)
    {
        using var client = await server.Client();
        using var held = new CancellationTokenSource();
        var telling = story.Run(client, held.Token);
        await server.Says($"held at {step}", AtOnce(step));
        await held.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => telling);
    }
}

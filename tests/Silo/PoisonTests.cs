using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Silo.Tests.Running;

namespace LearningSessions.Silo.Tests;

public sealed class PoisonTests
{

    [Fact]
    public Task A_recording_that_ends_the_process_is_set_aside_and_those_beside_it_are_done() => IsSetAside(inCompany: 1);

    [Fact]
    [Trait("Tier", "Long")]
    public Task It_has_as_many_tries_as_the_options_say_in_company_and_then_alone() => IsSetAside(inCompany: 2);

    private static async Task IsSetAside(int inCompany)
    {
        using var folder = new TestFolder();
        var story = new Story();
        var crashes = 0;
        while (await Crashes(story, folder, inCompany))
            Assert.True(++crashes <= 2 * inCompany, "The poison was not set aside.");

        Assert.Equal(2 * inCompany, crashes);
        using var server = Server.TestHost(folder.Path);
        using var client = await server.Client();
        var recordings = await story.AllRecordings(client);
        var poison = Assert.Single(recordings, each => each.Submission.FileName == Story.OddFile);
        Assert.Equal((WorkState.DeadLetter, 2 * inCompany), (poison.Work.State, poison.Work.Interruptions));
        Assert.Contains("nothing else under way", poison.Work.Reason, StringComparison.Ordinal);
        Assert.All(recordings.Except([poison]), each => Assert.Equal(WorkState.Done, each.Work.State));
        var cutOff = recordings.Except([poison]).Select(each => each.Work.Errors.Count(error => error.Step == poison.Work.Step)).ToList();
        Assert.True(cutOff.Max() == inCompany, $"Some were to be cut off beside the poison {inCompany} times, and none when it ran alone; cut off: {string.Join(", ", cutOff)}.");
    }

    private static async Task<bool> Crashes(Story story, TestFolder folder, int inCompany)
    {
        using var server = Server.TestHost(folder.Path, "--Test:Poison", Story.OddFile, "--Retry:MaxInterruptions", $"{inCompany}");
        try
        {
            using var client = await server.Client();
            await story.Submit(client, CancellationToken.None);
            await story.AllEnded(client, CancellationToken.None);
            return false;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or ServerEndedException)
        {
            Assert.NotEqual(0, await server.Ended());
            return true;
        }
    }
}

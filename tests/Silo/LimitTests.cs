using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Silo.Tests.Running;

namespace LearningSessions.Silo.Tests;

/// <summary>The limits of a kind of work.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task No_more_run_at_once_than_may_and_what_waits_for_a_place_is_not_cut_off_by_kill_9()
    {
        const int calls = 6;
        using var folder = new TestFolder();
        var batch = new Batch(calls);
        using (var held = Server.TestHost(folder.Path, "--Test:NoOp", "true", "--Test:Hold", "Transcribe:before", "--Work:Kinds:Recording:MaxAtOnce", "2"))
        {
            using var client = await held.Client();
            await batch.Submit(client, CancellationToken.None);
            await held.Says("held at Transcribe", 2);
            var counts = await Batch.Counts(client, CancellationToken.None);
            Assert.Equal((2, calls - 2), (counts["running"], counts["waiting"]));
            await held.Kill();
        }

        using var last = Server.TestHost(folder.Path, "--Test:NoOp", "true", "--Work:Kinds:Recording:MaxAtOnce", "1");
        using var survivor = await last.Client();
        await last.Says(" is Done after step Measure", calls);

        var recordings = await Task.WhenAll(batch.Ids.Select(id => Batch.Recording(survivor, id)));
        Assert.All(recordings, recording => Assert.Equal(WorkState.Done, recording.Work.State));
        Assert.Equal(2, recordings.Sum(recording => recording.Work.Errors.Length));
    }
}

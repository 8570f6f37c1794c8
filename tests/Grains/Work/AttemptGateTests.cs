using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Tests.Work;

public sealed class AttemptGateTests
{
    private readonly AttemptGate gate = new();

    [Fact]
    public void Any_number_run_beside_each_other() =>
        Assert.All(Enumerable.Range(0, 100).Select(_ => Enter(alone: false)).ToList(), place => Assert.True(place.IsCompletedSuccessfully));

    [Fact]
    public async Task One_that_runs_alone_waits_for_those_inside_and_keeps_out_those_that_come_later()
    {
        var first = Enter(alone: false);
        var alone = Enter(alone: true);
        var later = Enter(alone: false);
        Assert.Equal((false, false), (alone.IsCompleted, later.IsCompleted));

        (await first).Dispose();
        Assert.Equal((true, false), (alone.IsCompleted, later.IsCompleted));

        (await alone).Dispose();
        Assert.True(later.IsCompleted);
    }

    [Fact]
    public async Task Two_that_run_alone_follow_each_other()
    {
        var first = Enter(alone: true);
        var second = Enter(alone: true);
        Assert.False(second.IsCompleted);

        (await first).Dispose();

        Assert.True(second.IsCompleted);
    }

    [Fact]
    public async Task Leaving_twice_counts_once()
    {
        var first = await Enter(alone: false);
        _ = Enter(alone: false);
        var alone = Enter(alone: true);

        first.Dispose();
        first.Dispose();

        Assert.False(alone.IsCompleted);
    }

    [Fact]
    public async Task One_that_gives_up_waiting_lets_those_behind_it_in()
    {
        using var cancel = new CancellationTokenSource();
        _ = Enter(alone: false);
        var alone = gate.Enter(alone: true, cancel.Token);
        var later = Enter(alone: false);

        await cancel.CancelAsync();

        Assert.True(alone.IsCanceled);
        Assert.True(later.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_place_that_was_given_stays_given()
    {
        using var cancel = new CancellationTokenSource();
        var first = Enter(alone: false);
        var alone = gate.Enter(alone: true, cancel.Token);
        (await first).Dispose();

        await cancel.CancelAsync();

        Assert.True(alone.IsCompletedSuccessfully);
        Assert.False(Enter(alone: false).IsCompleted);
    }

    private Task<IDisposable> Enter(bool alone) => gate.Enter(alone, CancellationToken.None);
}

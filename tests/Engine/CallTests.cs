using LearningSessions.Engine.Tests.Fixture;
using LearningSessions.Engine.Tests.Grains;

namespace LearningSessions.Engine.Tests;

public sealed class CallTests
{
    [Fact]
    public async Task Calls_of_one_caller_are_served_in_order()
    {
        // From silo to silo, Orleans does not promise an order.
        await using var engine = await RunningEngine.StartAsync(new EngineSettings { Silos = 1 });
        var probe = engine.Get<IProbe>("ordered");
        await probe.Fence();

        await Task.WhenAll(Enumerable.Range(0, 500).Select(probe.Append));

        Assert.Equal(Enumerable.Range(0, 500), await probe.Appended());
    }

    [Fact]
    public async Task Interleaved_calls_still_run_one_turn_at_a_time()
    {
        await using var engine = await RunningEngine.StartAsync();
        var counter = engine.Get<IInterleaved>("counter");

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => counter.Count(100)));

        Assert.Equal([10_000, 1], await counter.Counted());
    }

    [Fact]
    public async Task Continuations_run_on_the_scheduler_of_the_activation()
    {
        await using var engine = await RunningEngine.StartAsync();
        Assert.True(await engine.Get<IProbe>("scheduler").KeepsItsScheduler());
    }

    [Fact]
    public async Task A_call_waits_until_the_one_before_it_has_ended()
    {
        await using var engine = await RunningEngine.StartAsync();
        var probe = engine.Get<IProbe>("patient");
        var first = probe.Hold("first");
        await engine.Happenings.Of("first began");
        var second = probe.Hold("second");
        await probe.Fence();
        var begun = engine.Happenings.Count("second began");

        engine.Happenings.Open("second");
        engine.Happenings.Open("first");
        await Task.WhenAll(first, second);

        Assert.Equal(0, begun);
        Assert.Equal(["first began", "first ended", "second began", "second ended"], engine.Happenings.All.Skip(1));
    }

    [Fact]
    public async Task A_call_marked_so_runs_beside_any_other()
    {
        await using var engine = await RunningEngine.StartAsync();
        var probe = engine.Get<IProbe>("lenient");
        var first = probe.Hold("first");
        await engine.Happenings.Of("first began");

        var second = probe.HoldAnyway("second");

        await engine.Happenings.Of("second began");
        engine.Happenings.Open("second");
        await second;
        engine.Happenings.Open("first");
        await first;
    }

    [Fact]
    public async Task Readers_run_beside_readers_and_writers_wait()
    {
        await using var engine = await RunningEngine.StartAsync();
        var probe = engine.Get<IProbe>("shared");
        Task[] readers = [probe.HoldReading("one"), probe.HoldReading("two")];
        await engine.Happenings.Of("one began");
        await engine.Happenings.Of("two began");
        var writer = probe.Hold("writer");
        await probe.Fence();
        var begun = engine.Happenings.Count("writer began");

        engine.Happenings.Open("writer");
        engine.Happenings.Open("one");
        engine.Happenings.Open("two");
        await Task.WhenAll([.. readers, writer]);

        Assert.Equal(0, begun);
    }

    [Fact]
    public async Task Calls_of_a_reentrant_grain_run_beside_each_other()
    {
        await using var engine = await RunningEngine.StartAsync();
        var grain = engine.Get<IInterleaved>("reentrant");
        Task[] calls = [grain.Hold("one"), grain.Hold("two")];

        await engine.Happenings.Of("one began");
        await engine.Happenings.Of("two began");

        engine.Happenings.Open("one");
        engine.Happenings.Open("two");
        await Task.WhenAll(calls);
    }

    [Fact]
    public async Task A_cycle_of_calls_times_out_and_the_grains_go_on()
    {
        await using var engine = await RunningEngine.StartAsync();
        var (asker, other) = (engine.Get<IProbe>("asker"), engine.Get<IProbe>("other"));

        await Assert.ThrowsAsync<TimeoutException>(() => asker.AskAround(other));

        Assert.Equal("answer", await asker.Answer());
        Assert.Equal("answer", await other.Answer());
    }

    [Fact]
    public async Task A_call_that_is_not_answered_times_out()
    {
        await using var engine = await RunningEngine.StartAsync(new() { ResponseTimeout = TimeSpan.FromSeconds(1) });

        await Assert.ThrowsAsync<TimeoutException>(() => engine.Get<IProbe>("slow").Hold("never"));

        engine.Happenings.Open("never");
    }

    [Fact]
    public async Task A_one_way_call_returns_before_it_has_ended()
    {
        await using var engine = await RunningEngine.StartAsync();

        await engine.Get<IProbe>("sent").HoldForNobody("hold");

        await engine.Happenings.Of("hold began");
        Assert.Equal(0, engine.Happenings.Count("hold ended"));
        engine.Happenings.Open("hold");
        await engine.Happenings.Of("hold ended");
    }

    [Fact]
    public async Task A_failure_reaches_the_caller_and_the_activation_goes_on()
    {
        await using var engine = await RunningEngine.StartAsync();
        var probe = engine.Get<IProbe>("fails");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => probe.Fail("no"));

        Assert.Equal("no", failure.Message);
        Assert.Equal(1, await probe.Activation());
    }

    [Fact]
    public async Task Messages_are_copied_and_references_are_passed()
    {
        await using var engine = await RunningEngine.StartAsync();
        var probe = engine.Get<IProbe>("copies");
        var box = new Box { Contents = ["given"] };

        var changed = await probe.Change(box);

        Assert.Equal(["given"], box.Contents);
        Assert.Equal(["given", "changed"], changed.Contents);
        Assert.Equal(probe, await probe.Self());
        Assert.Equal("copies", (await probe.Self()).GetPrimaryKeyString());
        Assert.Equal(5, await probe.Add(2, 3));
    }
}

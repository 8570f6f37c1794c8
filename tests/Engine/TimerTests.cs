using LearningSessions.Engine.Tests.Fixture;
using LearningSessions.Engine.Tests.Grains;

namespace LearningSessions.Engine.Tests;

public sealed class TimerTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(2);

    [Fact]
    public async Task Ticks_and_calls_never_run_beside_each_other()
    {
        await using var engine = await RunningEngine.StartAsync();
        var timed = engine.Get<ITimed>("timed");
        await timed.Start("one", Short, interleave: false);
        await timed.Start("two", Short, interleave: false);

        for (var call = 0; call < 50; call++)
            await timed.Count();
        await engine.Happenings.Of("one tick", 10);
        await engine.Happenings.Of("two tick", 10);

        Assert.Equal(1, await timed.MostAtOnce());
    }

    [Fact]
    public async Task A_tick_waits_for_the_call_before_it_unless_it_may_interleave()
    {
        await using var engine = await RunningEngine.StartAsync();
        var timed = engine.Get<ITimed>("timed");
        await timed.Start("waits", TimeSpan.FromMilliseconds(100), interleave: false);
        await timed.Start("interleaves", TimeSpan.FromMilliseconds(100), interleave: true);
        var held = timed.Hold("hold");
        await engine.Happenings.Of("hold began");
        var before = engine.Happenings.Count("waits tick");

        await engine.Happenings.Of("interleaves tick", 10);

        Assert.Equal(before, engine.Happenings.Count("waits tick"));
        engine.Happenings.Open("hold");
        await held;
        await engine.Happenings.Of("waits tick", before + 1);
    }

    [Fact]
    public async Task A_disposed_timer_ticks_no_more()
    {
        await using var engine = await RunningEngine.StartAsync();
        var timed = engine.Get<ITimed>("timed");
        await timed.StartOnce("once", Short);
        await timed.Start("goes on", Short, interleave: false);

        await engine.Happenings.Of("once tick");
        var then = engine.Happenings.Count("goes on tick");
        await engine.Happenings.Of("goes on tick", then + 20);

        Assert.Equal(1, engine.Happenings.Count("once tick"));
    }

    [Fact]
    public async Task A_failing_tick_is_followed_by_the_next()
    {
        await using var engine = await RunningEngine.StartAsync();

        await engine.Get<ITimed>("timed").StartFailing("fails", Short);

        await engine.Happenings.Of("fails tick", 3);
    }
}

using LearningSessions.Engine.Tests.Fixture;
using LearningSessions.Engine.Tests.Grains;

namespace LearningSessions.Engine.Tests;

public sealed class ActivationTests
{
    [Fact]
    public async Task A_thousand_concurrent_first_calls_meet_one_activation()
    {
        await using var engine = await RunningEngine.StartAsync();
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var calls = Enumerable.Range(0, 1000).Select(async _ =>
        {
            await go.Task;
            return await engine.Get<IProbe>("one").Activation();
        }).ToArray();

        go.SetResult();

        Assert.All(await Task.WhenAll(calls), activation => Assert.Equal(1, activation));
        Assert.Equal(1, engine.Happenings.Count("one activated"));
    }

    [Theory]
    [InlineData("constructor")]
    [InlineData("activation")]
    public async Task A_failed_activation_fails_its_call_and_the_next_call_makes_another(string place)
    {
        await using var engine = await RunningEngine.StartAsync();
        engine.Happenings.FailNext(place, new InvalidOperationException($"the {place} failed"));

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => engine.Get<IProbe>("weak").Activation());

        Assert.Contains($"the {place} failed", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await engine.Get<IProbe>("weak").Activation());
    }

    [Fact]
    public async Task A_state_that_cannot_be_read_fails_the_call_and_the_next_call_reads_again()
    {
        var storage = new MemoryStorage();
        await using var engine = await RunningEngine.StartAsync(new() { Storage = storage });
        storage.FailNextRead(new IOException("the disk is away"));

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => engine.Get<ILedger>("weak").Total());

        Assert.Contains("the disk is away", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await engine.Get<ILedger>("weak").Total());
    }

    [Fact]
    public async Task An_idle_activation_ends_and_the_next_call_finds_its_state()
    {
        await using var engine = await RunningEngine.StartAsync(new() { IdleAge = TimeSpan.FromSeconds(1) });
        var ledger = engine.Get<ILedger>("idle");
        await ledger.Add(7);

        await engine.Happenings.Of($"idle deactivated: {DeactivationReasonCode.ActivationIdle}");

        Assert.Equal(7, await ledger.Total());
        Assert.Equal(2, await ledger.Activation());
    }

    [Fact]
    public async Task An_activation_that_asked_for_delay_stays_when_another_ends()
    {
        await using var engine = await RunningEngine.StartAsync(new() { IdleAge = TimeSpan.FromSeconds(1) });
        await engine.Get<IProbe>("stays").StayFor(TimeSpan.FromHours(1));
        await engine.Get<IProbe>("goes").Fence();

        await engine.Happenings.Of($"goes deactivated: {DeactivationReasonCode.ActivationIdle}");

        Assert.Equal(1, await engine.Get<IProbe>("stays").Activation());
    }

    [Fact]
    public async Task An_activation_that_asks_for_its_end_is_followed_by_another()
    {
        await using var engine = await RunningEngine.StartAsync();
        var probe = engine.Get<IProbe>("ends");
        await probe.EndNow();

        await engine.Happenings.Of($"ends deactivated: {DeactivationReasonCode.ApplicationRequested}");

        Assert.Equal(2, await probe.Activation());
    }

    [Fact]
    public async Task Calls_that_wait_for_an_ending_activation_are_served_by_the_next()
    {
        await using var engine = await RunningEngine.StartAsync();
        var probe = engine.Get<IProbe>("busy");
        var ending = probe.HoldThenEnd("hold");
        await engine.Happenings.Of("hold began");
        var waiting = probe.Activation();

        engine.Happenings.Open("hold");

        await ending;
        Assert.Equal(2, await waiting);
    }

    [Fact]
    public async Task A_stateless_worker_serves_as_many_calls_at_once_as_it_may()
    {
        await using var engine = await RunningEngine.StartAsync();
        var worker = engine.Get<IWorker>("worker");
        var first = worker.Hold("a");
        await engine.Happenings.Of("a began");
        var second = worker.Hold("b");
        await engine.Happenings.Of("b began");
        var third = worker.Hold("c");

        engine.Happenings.Open("a");
        engine.Happenings.Open("b");
        engine.Happenings.Open("c");

        await Task.WhenAll(first, second, third);
        Assert.Equal(2, engine.Happenings.Count("worker activated"));
    }

    [Fact]
    public void Ids_hash_alike_on_both_engines()
    {
        Assert.Equal(new GrainId(GrainType.Create("tutor"), IdSpan.Create("t-1")), GrainId.Parse("tutor/t-1", null));
        Assert.Equal(1388829302u, GrainId.Create("tutor", "t-1").GetUniformHashCode());
        Assert.Equal(2804602659u, GrainId.Create("recording", "a key of more than sixteen bytes").GetUniformHashCode());
    }
}

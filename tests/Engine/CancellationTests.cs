using LearningSessions.Engine.Tests.Fixture;
using LearningSessions.Engine.Tests.Grains;

namespace LearningSessions.Engine.Tests;

public sealed class CancellationTests
{
    [Fact]
    public async Task Cancelling_reaches_the_caller_and_the_grain()
    {
        await using var engine = await RunningEngine.StartAsync();
        using var cancellation = new CancellationTokenSource();
        var call = engine.Get<ICancellable>("waits").Wait(cancellation.Token);
        await engine.Happenings.Of("began");

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await engine.Happenings.Of("cancelled");
    }

    [Fact]
    public async Task Cancelling_passes_through_a_grain_to_the_next()
    {
        await using var engine = await RunningEngine.StartAsync();
        using var cancellation = new CancellationTokenSource();
        var call = engine.Get<ICancellable>("relays").Relay(engine.Get<ICancellable>("waits"), cancellation.Token);
        await engine.Happenings.Of("began");

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await engine.Happenings.Of("cancelled");
    }

    [Fact]
    public async Task A_call_cancelled_beforehand_is_not_made()
    {
        await using var engine = await RunningEngine.StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.Get<ICancellable>("waits").Wait(new CancellationToken(true)));

        Assert.Equal(0, engine.Happenings.Count("began"));
    }

    [Fact]
    public async Task Request_context_travels_with_calls_and_does_not_come_back()
    {
        await using var engine = await RunningEngine.StartAsync();
        RequestContext.Set("who", "test");

        var seen = await engine.Get<ICancellable>("first").Context(engine.Get<ICancellable>("second"));

        Assert.Equal(["test", "test, then first"], seen);
        Assert.Equal("test", RequestContext.Get("who"));
        RequestContext.Clear();
        Assert.Equal(["nobody"], await engine.Get<ICancellable>("third").Context(null));
    }
}

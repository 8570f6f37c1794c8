using LearningSessions.Engine.Tests.Fixture;
using LearningSessions.Engine.Tests.Grains;

namespace LearningSessions.Engine.Tests;

public sealed class ShutdownTests
{
    [Fact]
    public async Task Stopping_lets_a_running_call_end_and_then_deactivates()
    {
        // Of two silos that end at once, one may give its actors up because the directory is gone.
        await using var engine = await RunningEngine.StartAsync(new EngineSettings { Silos = 1 });
        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = engine.Stopping.Register(stopping.SetResult);
        var held = engine.Get<IProbe>("busy").Hold("hold");
        await engine.Happenings.Of("hold began");

        var stop = engine.StopAsync();
        await stopping.Task;
        engine.Happenings.Open("hold");

        await held;
        await stop;
        Assert.Equal(
            ["busy activated", "hold began", "hold ended", $"busy deactivated: {DeactivationReasonCode.ShuttingDown}"],
            engine.Happenings.All);
    }

    [Fact]
    public async Task A_stopped_engine_refuses_calls()
    {
        await using var engine = await RunningEngine.StartAsync();
        var probe = engine.Get<IProbe>("late");
        await probe.Fence();
        await engine.StopAsync();

        await Assert.ThrowsAnyAsync<Exception>(probe.Activation);

        Assert.Equal(1, engine.Happenings.Count("late activated"));
    }
}

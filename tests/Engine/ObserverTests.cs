using System.Runtime.CompilerServices;
using LearningSessions.Engine.Tests.Fixture;
using LearningSessions.Engine.Tests.Grains;

namespace LearningSessions.Engine.Tests;

public sealed class ObserverTests
{
    [Fact]
    public async Task A_grain_calls_its_observer_and_gets_the_answer()
    {
        await using var engine = await RunningEngine.StartAsync();
        var watcher = new Watcher(engine.Happenings);
        var watched = engine.Get<IWatched>("watched");
        await watched.Watch(engine.Grains.CreateObjectReference<IWatcher>(watcher));

        Assert.Equal("saw this", await watched.Show("this"));
        await watched.Tell("that");
        await engine.Happenings.Of("told that");
        GC.KeepAlive(watcher);
    }

    [Fact]
    public async Task A_deleted_observer_fails_the_call_and_the_grain_goes_on()
    {
        await using var engine = await RunningEngine.StartAsync();
        var watcher = new Watcher(engine.Happenings);
        var reference = engine.Grains.CreateObjectReference<IWatcher>(watcher);
        var watched = engine.Get<IWatched>("watched");
        await watched.Watch(reference);
        engine.Grains.DeleteObjectReference<IWatcher>(reference);

        AssertLost(await Record.ExceptionAsync(() => watched.Show("this")));
        await watched.Tell("that");

        Assert.Empty(engine.Happenings.All);
        GC.KeepAlive(watcher);
    }

    [Fact]
    public async Task An_observer_that_nobody_holds_is_lost()
    {
        await using var engine = await RunningEngine.StartAsync();
        var watched = engine.Get<IWatched>("watched");
        await watched.Watch(Abandoned(engine));
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        AssertLost(await Record.ExceptionAsync(() => watched.Show("this")));
    }

    // Orleans drops a call to an observer of its own process and lets the caller time out; the embedded engine says so at once.
    private static void AssertLost(Exception? failure) => Assert.True(failure is TimeoutException or ClientNotAvailableException, $"{failure}");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IWatcher Abandoned(RunningEngine engine) =>
        engine.Grains.CreateObjectReference<IWatcher>(new Watcher(engine.Happenings));

    private sealed class Watcher(Happenings happenings) : IWatcher
    {
        public Task<string> Seen(string what) => Task.FromResult($"saw {what}");

        public void Told(string what) => happenings.Happened($"told {what}");
    }
}

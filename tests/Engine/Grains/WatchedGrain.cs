namespace LearningSessions.Engine.Tests.Grains;

internal sealed class WatchedGrain : Grain, IWatched
{
    private IWatcher? watcher;

    public Task Watch(IWatcher watcher)
    {
        this.watcher = watcher;
        return Task.CompletedTask;
    }

    public Task<string> Show(string what) => watcher!.Seen(what);

    public Task Tell(string what)
    {
        watcher!.Told(what);
        return Task.CompletedTask;
    }
}

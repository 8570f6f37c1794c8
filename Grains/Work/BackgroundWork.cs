namespace LearningSessions.Grains.Work;

/// <summary>Runs what takes longer than a turn may, off the grains' schedulers.</summary>
public static class BackgroundWork
{
    /// <summary>Starts <paramref name="work"/> on the thread pool. It touches no grain state and ends by calling its own grain.</summary>
    public static Task Start(Func<CancellationToken, Task> work, CancellationToken cancel)
    {
        using var _ = ExecutionContext.SuppressFlow();
        return Task.Factory.StartNew(() => work(cancel), CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Default).Unwrap();
    }

    /// <summary>Starts a computation on the thread pool.</summary>
    public static Task<T> Compute<T>(Func<T> compute)
    {
        using var _ = ExecutionContext.SuppressFlow();
        return Task.Factory.StartNew(compute, CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
    }
}

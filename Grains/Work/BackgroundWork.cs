using LearningSessions.Grains.Interfaces.Work;

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

    /// <summary>Calls an owner of work when what it waits for has come; not when the waiting was given up.</summary>
    internal static void ResumeAfter(Task awaited, IWorkOwner owner, CancellationToken cancel) => Start(
        async _ =>
        {
            await awaited;
            await owner.Resume();
        },
        cancel);

    /// <summary>Starts a computation on the thread pool.</summary>
    public static Task<T> Compute<T>(Func<T> compute)
    {
        using var _ = ExecutionContext.SuppressFlow();
        return Task.Factory.StartNew(compute, CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
    }
}

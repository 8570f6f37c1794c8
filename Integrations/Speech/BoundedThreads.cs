using System.Collections.Concurrent;

namespace LearningSessions.Integrations.Speech;

/// <summary>Threads of an adapter's own for work that keeps a core busy for seconds or minutes, so that such work never holds up the
/// thread pool that grains and requests run on. Threads start when first needed, and stay.</summary>
/// <param name="name">What debuggers show.</param>
/// <param name="most">The greatest number of threads.</param>
public sealed class BoundedThreads(string name, int most) : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];
    private readonly List<Thread> _threads = [];
    private int _unfinished;

    /// <summary>Does work on one of the threads, in order of arrival.</summary>
    /// <param name="work">Must look at the token itself while it runs.</param>
    /// <param name="cancel">Work that has not begun ends at once when its turn comes.</param>
    public Task<TResult> Run<TResult>(Func<TResult> work, CancellationToken cancel)
    {
        var done = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_threads)
        {
            if (++_unfinished > _threads.Count && _threads.Count < most)
                StartThread();
        }

        _work.Add(() => Complete(done, work, cancel), CancellationToken.None);
        return done.Task;
    }

    /// <summary>Refuses new work and waits for what was begun or queued; whoever wants it to end sooner cancels it.</summary>
    public void Dispose()
    {
        _work.CompleteAdding();
        foreach (var thread in _threads)
            thread.Join();
        _work.Dispose();
    }

    private static void Complete<TResult>(TaskCompletionSource<TResult> done, Func<TResult> work, CancellationToken cancel)
    {
        try
        {
            cancel.ThrowIfCancellationRequested();
            done.SetResult(work());
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            done.SetCanceled(cancel);
        }
#pragma warning disable CA1031 // Whatever it is, it belongs to whoever awaits the work.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            done.SetException(failure);
        }
    }

    private void StartThread()
    {
        var thread = new Thread(Work) { IsBackground = true, Name = $"{name} {_threads.Count + 1}" };
        _threads.Add(thread);
        thread.Start();
    }

    private void Work()
    {
        foreach (var work in _work.GetConsumingEnumerable())
        {
            work();
            lock (_threads)
                _unfinished--;
        }
    }
}

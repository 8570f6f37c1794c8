using System.Collections.Concurrent;

namespace LearningSessions.Integrations.Speech;

/// <summary>Threads of an adapter's own for work that keeps a core busy for seconds or minutes, so that such work never holds up the
/// thread pool that grains and requests run on. Threads start when first needed, each with its own tool, and stay.</summary>
/// <typeparam name="TTool">What a thread works with, such as a decoder; made on the thread and used by it alone.</typeparam>
public sealed class BoundedThreads<TTool> : IDisposable
    where TTool : IDisposable
{
    private readonly BlockingCollection<Action<Lazy<TTool>>> _work = [];
    private readonly Func<TTool> _makeTool;
    private readonly string _name;
    private readonly int _most;
    private readonly List<Thread> _threads = [];
    private int _idle;

    /// <summary>Makes the threads' owner; no thread starts yet.</summary>
    /// <param name="name">What debuggers show.</param>
    /// <param name="most">The greatest number of threads.</param>
    /// <param name="makeTool">Makes a thread's tool when its first work asks for it.</param>
    public BoundedThreads(string name, int most, Func<TTool> makeTool)
    {
        _name = name;
        _most = most;
        _makeTool = makeTool;
    }

    /// <summary>Does work on one of the threads, in order of arrival.</summary>
    /// <param name="work">Given the thread's tool.</param>
    /// <param name="cancel">Takes the work out of the queue; work under way must look at it itself.</param>
    public Task<TResult> Run<TResult>(Func<TTool, TResult> work, CancellationToken cancel)
    {
        var done = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(
            tool =>
            {
                try
                {
                    cancel.ThrowIfCancellationRequested();
                    done.SetResult(work(tool.Value));
                }
                catch (OperationCanceledException) when (cancel.IsCancellationRequested)
                {
                    done.SetCanceled(cancel);
                }
                catch (Exception failure)
                {
                    done.SetException(failure);
                }
            },
            cancel);
        StartThreadIfNeeded();
        return done.Task;
    }

    /// <summary>Refuses new work and lets what was begun or queued end; its caller cancels it.</summary>
    public void Dispose()
    {
        _work.CompleteAdding();
        Thread[] threads;
        lock (_threads)
            threads = [.. _threads];
        foreach (var thread in threads)
            thread.Join();
        _work.Dispose();
    }

    private void StartThreadIfNeeded()
    {
        lock (_threads)
        {
            if (_threads.Count >= _most || Volatile.Read(ref _idle) >= _work.Count)
                return;
            var thread = new Thread(Work) { IsBackground = true, Name = $"{_name} {_threads.Count + 1}" };
            _threads.Add(thread);
            thread.Start();
        }
    }

    private void Work()
    {
        // A tool that cannot be made now may be made for the next work.
        var tool = new Lazy<TTool>(_makeTool, LazyThreadSafetyMode.PublicationOnly);
        Interlocked.Increment(ref _idle);
        foreach (var work in _work.GetConsumingEnumerable())
        {
            Interlocked.Decrement(ref _idle);
            work(tool);
            Interlocked.Increment(ref _idle);
        }

        if (tool.IsValueCreated)
            tool.Value.Dispose();
    }
}

using System.Diagnostics.CodeAnalysis;

namespace LearningSessions.Storage.Sqlite;

/// <summary>The one thread that writes. What waits in its queue shares one transaction and one commit; a write that fails, fails alone.</summary>
internal sealed class SqliteWriter : IDisposable
{
    private readonly Lock gate = new();
    private readonly AutoResetEvent work = new(false);
    private readonly Thread thread;
    private readonly WriteGroup group;
    private readonly int maxGroup;
    private readonly Queue<PendingWrite> queue = new();
    private bool closed;

    public SqliteWriter(WriteGroup group, int maxGroup)
    {
        this.group = group;
        this.maxGroup = maxGroup;
        thread = new Thread(Work) { Name = "SQLite writer", IsBackground = true };
        thread.Start();
    }

    /// <summary>Runs <paramref name="operation"/> on the writer's thread; the task ends when the result is durable. An operation may run again after
    /// its transaction was rolled back on account of another one, so it changes nothing but the database.</summary>
    /// <exception cref="UnknownCommitException">The commit failed: the write may have happened or not.</exception>
    /// <exception cref="Blobs.DiskFullException">The disk is full; nothing was written.</exception>
    public Task<T> Write<T>(Func<Statements, T> operation)
    {
        var write = new PendingWrite<T>(operation);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            queue.Enqueue(write);
        }
        work.Set();
        return write.Task;
    }

    /// <summary>Writes what is queued, then ends; later writes are refused.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (closed)
                return;
            closed = true;
        }
        work.Set();
        thread.Join();
        work.Dispose();
    }

    private void Work()
    {
        var writes = new List<PendingWrite>(maxGroup);
        while (Take(writes))
        {
            Commit(writes);
            foreach (var write in writes)
                write.Complete();
            writes.Clear();
        }
    }

    private bool Take(List<PendingWrite> writes)
    {
        while (true)
        {
            lock (gate)
            {
                while (writes.Count < maxGroup && queue.TryDequeue(out var write))
                    writes.Add(write);
                if (writes.Count > 0)
                    return true;
                if (closed)
                    return false;
            }
            work.WaitOne();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Every failure is handed to the callers who wait; the thread goes on.")]
    private void Commit(List<PendingWrite> writes)
    {
        try
        {
            group.Commit(writes);
        }
        catch (Exception failure)
        {
            foreach (var write in writes)
                write.Failure = failure;
        }
    }
}

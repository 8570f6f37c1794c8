using Orleans.Embedded.Calls;

namespace Orleans.Embedded.Activations;

/// <summary>
/// Runs the turns of one activation, one at a time, on threads of the pool. A turn is the start of calls that have come in
/// or the continuation of one that runs.
/// </summary>
internal sealed class TurnScheduler(Activation activation) : TaskScheduler, IThreadPoolWorkItem
{
    private const int TurnsPerVisit = 64;

    private static readonly ExecutionContext Clean = CleanContext();

    private readonly Lock gate = new();
    private readonly Queue<Task> turns = new();
    private Queue<Call>? inbox = new();
    private bool onPool;
    private bool startQueued;

    public Activation Activation { get; } = activation;

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Takes a call, or returns false when the activation has ended.</summary>
    public bool Receive(Call call)
    {
        lock (gate)
        {
            if (inbox is null)
                return false;
            inbox.Enqueue(call);
            if (startQueued)
                return true;
            startQueued = true;
        }
        new Task(static state => ((TurnScheduler)state!).StartCalls(), this).Start(this);
        return true;
    }

    public bool TryTake(out Call? call)
    {
        lock (gate)
        {
            call = null;
            return inbox is not null && inbox.TryDequeue(out call);
        }
    }

    public bool HasCalls
    {
        get
        {
            lock (gate)
                return inbox is { Count: > 0 };
        }
    }

    /// <summary>Takes no more calls; returns those not yet taken out.</summary>
    public IReadOnlyCollection<Call> Close()
    {
        lock (gate)
        {
            var rest = inbox;
            inbox = null;
            return rest ?? [];
        }
    }

    /// <summary>What one call set in the thread's context must not reach the next.</summary>
    public static void LeaveContext() => ExecutionContext.Restore(Clean);

    public void Execute()
    {
        for (var count = 0; count < TurnsPerVisit; count++)
        {
            Task? turn;
            lock (gate)
            {
                if (!turns.TryDequeue(out turn))
                {
                    onPool = false;
                    return;
                }
            }
            TryExecuteTask(turn);
            LeaveContext();
        }
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    protected override void QueueTask(Task task)
    {
        lock (gate)
        {
            turns.Enqueue(task);
            if (onPool)
                return;
            onPool = true;
        }
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && Current == this && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (gate)
            return turns.ToArray();
    }

    private void StartCalls()
    {
        lock (gate)
            startQueued = false;
        Activation.StartCalls();
    }

    private static ExecutionContext CleanContext()
    {
        ExecutionContext? clean = null;
        var thread = new Thread(() => clean = ExecutionContext.Capture());
        thread.UnsafeStart();
        thread.Join();
        return clean!;
    }
}

namespace LearningSessions.Storage.Sqlite;

/// <summary>A write in the writer's queue and the caller who waits for it.</summary>
internal abstract class PendingWrite
{
    /// <summary>Why it failed, when it did.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Does the write; may be called again when its transaction was rolled back.</summary>
    public abstract void Run(Statements statements);

    /// <summary>Tells the caller: the result, or the failure.</summary>
    public abstract void Complete();
}

/// <summary>A write with a result.</summary>
internal sealed class PendingWrite<T>(Func<Statements, T> operation) : PendingWrite
{
    private readonly TaskCompletionSource<T> caller = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public Task<T> Task => caller.Task;

    public override void Run(Statements statements) => result = operation(statements);

    public override void Complete()
    {
        if (Failure is { } failure)
            caller.SetException(failure);
        else
            caller.SetResult(result!);
    }
}

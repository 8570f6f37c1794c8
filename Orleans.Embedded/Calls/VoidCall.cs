namespace Orleans.Embedded.Calls;

/// <summary>A call that answers without a value.</summary>
internal abstract class VoidCall : Call
{
    private readonly TaskCompletionSource answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Answered => answer.Task;

    public override bool IsAnswered => answer.Task.IsCompleted;

    protected override void Succeed(Task ended) => answer.TrySetResult();

    // Nobody waits for a one-way call; an exception that nobody reads would be reported as unobserved.
    protected override void Fail(Exception failure)
    {
        if (!Shape.OneWay)
            answer.TrySetException(failure);
    }

    protected override void Cancel(OperationCanceledException cancelled) => answer.TrySetCanceled(cancelled.CancellationToken);
}

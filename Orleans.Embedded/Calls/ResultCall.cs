namespace Orleans.Embedded.Calls;

/// <summary>A call that answers with a value.</summary>
internal abstract class ResultCall<T> : Call
{
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Answered => answer.Task;

    public override bool IsAnswered => answer.Task.IsCompleted;

    protected override void Succeed(Task ended)
    {
        var result = ((Task<T>)ended).Result;
        if (Copies is null)
        {
            answer.TrySetResult(result);
            return;
        }
        try
        {
            answer.TrySetResult(JsonCopy.Of(result, Copies));
        }
        catch (Exception unreadable)
        {
            answer.TrySetException(unreadable);
        }
    }

    protected override void Fail(Exception failure) => answer.TrySetException(failure);

    protected override void Cancel(OperationCanceledException cancelled) => answer.TrySetCanceled(cancelled.CancellationToken);
}

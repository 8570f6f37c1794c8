using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Orleans.Embedded.Activations;

namespace Orleans.Embedded.Calls;

/// <summary>One call under way: its arguments (in fields of the emitted subclass), its answer and its deadline.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A source without timer or link has nothing to dispose.")]
internal abstract class Call
{
    private CancellationTokenSource? cancellation;
    private CancellationTokenRegistration registration;
    private TurnScheduler? runningOn;

    /// <summary>Neighbours in the <see cref="Deadline"/> that the call waits in.</summary>
    internal Call? Earlier, Later;
    internal Deadline? Deadline;
    internal long SentAt;

    public Dictionary<string, object>? Context { get; set; }

    public bool FromGrain { get; set; }

    /// <summary>The activity of the called side.</summary>
    public Activity? Trace { get; set; }

    /// <summary>Set by the emitted reference: the token that the caller passed.</summary>
    public CancellationToken CallerToken { get; set; }

    /// <summary>Read by the emitted <see cref="Invoke"/>: the token that the grain gets.</summary>
    public CancellationToken Token => cancellation?.Token ?? CancellationToken.None;

    public abstract CallShape Shape { get; }

    /// <summary>Whether the answer is given: by the grain, by the deadline, or by cancellation.</summary>
    public abstract bool IsAnswered { get; }

    /// <summary>JSON options when arguments and result are to be copied.</summary>
    public JsonSerializerOptions? Copies { get; set; }

    /// <summary>Whether running this call counts as use of the activation.</summary>
    public virtual bool KeepsAlive => true;

    public abstract Task Invoke(object target);

    public virtual void CopyArguments(JsonSerializerOptions json)
    {
    }

    /// <summary>Gives the caller what the grain's task ended with.</summary>
    public void Answer(Task ended)
    {
        Forget();
        if (ended.IsCompletedSuccessfully)
            Succeed(ended);
        else if (ended.IsCanceled)
            Cancel(new TaskCanceledException(ended));
        else
            Fail(ended.Exception!.InnerException!);
    }

    public void Refuse(Exception reason)
    {
        Forget();
        Fail(reason);
    }

    public void TimeOut(TimeSpan timeout)
    {
        registration.Unregister();
        Fail(new TimeoutException($"{Shape.Name} did not answer within {timeout}."));
    }

    public void WatchToken()
    {
        cancellation = new CancellationTokenSource();
        registration = CallerToken.UnsafeRegister(static state => ((Call)state!).CallerCancelled(), this);
    }

    public void StartsOn(TurnScheduler scheduler) => Volatile.Write(ref runningOn, scheduler);

    protected abstract void Succeed(Task ended);

    protected abstract void Fail(Exception failure);

    protected abstract void Cancel(OperationCanceledException cancelled);

    private void CallerCancelled()
    {
        Deadline?.Remove(this);
        Cancel(new OperationCanceledException(CallerToken));
        CancelTurn();
    }

    // Callbacks of the token are the grain's own code: they run as one of its turns.
    private void CancelTurn()
    {
        if (cancellation is { } source && Volatile.Read(ref runningOn) is { } scheduler)
            new Task(static state => ((CancellationTokenSource)state!).Cancel(), source).Start(scheduler);
    }

    private void Forget()
    {
        Deadline?.Remove(this);
        registration.Unregister();
    }
}

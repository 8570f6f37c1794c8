using Orleans.Embedded.Activations;
using Orleans.Embedded.Hosting;
using Orleans.Runtime;

namespace Orleans.Embedded.Timers;

/// <summary>A timer whose callbacks reach the grain like calls. The next is set only when one has ended.</summary>
internal sealed class GrainTimer : IGrainTimer
{
    private readonly Lock gate = new();
    private readonly Activation activation;
    private readonly Func<CancellationToken, Task> callback;
    private readonly GrainTimerCreationOptions options;
    private readonly CancellationTokenSource disposed = new();
    private readonly ITimer timer;
    private TimeSpan next;
    private TimeSpan period;
    private bool firing;

    private GrainTimer(Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        this.activation = activation;
        this.callback = callback;
        this.options = options;
        using var noFlow = ExecutionContext.SuppressFlow();
        timer = activation.Engine.Time.CreateTimer(
            static state => ((GrainTimer)state!).Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public static GrainTimer Start(Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        var timer = new GrainTimer(activation, callback, options);
        timer.Change(options.DueTime, options.Period);
        activation.Attach(timer);
        return timer;
    }

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime);
        Check(period);
        lock (gate)
        {
            (next, this.period) = (dueTime, period);
            if (!firing)
                timer.Change(dueTime, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        disposed.Cancel();
        timer.Dispose();
        activation.Detach(this);
    }

    /// <summary>Runs as a turn of the grain.</summary>
    public async Task TickAsync()
    {
        if (disposed.IsCancellationRequested)
            return;
        lock (gate)
            next = period;
        try
        {
            await callback(disposed.Token);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !disposed.IsCancellationRequested)
        {
            EngineLog.TimerFailed(activation.Engine.Log, failure, activation.Id);
        }
        finally
        {
            Rearm();
        }
    }

    private void Ring()
    {
        lock (gate)
            firing = true;
        activation.Receive(new TimerTick(this, options));
    }

    private void Rearm()
    {
        lock (gate)
        {
            firing = false;
            if (!disposed.IsCancellationRequested)
                timer.Change(next, Timeout.InfiniteTimeSpan);
        }
    }

    private static void Check(TimeSpan time)
    {
        var milliseconds = (long)time.TotalMilliseconds;
        ArgumentOutOfRangeException.ThrowIfLessThan(milliseconds, -1, nameof(time));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(milliseconds, uint.MaxValue - 1, nameof(time));
    }
}

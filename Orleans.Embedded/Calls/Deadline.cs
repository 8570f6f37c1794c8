namespace Orleans.Embedded.Calls;

/// <summary>
/// The calls under way that have the same time-out, oldest first, and one timer for all of them. An answered call leaves the
/// list; the timer is set again only when it rings, so that a call costs no timer.
/// </summary>
internal sealed class Deadline
{
    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly ITimer timer;
    private Call? oldest, newest;
    private bool armed;

    public Deadline(TimeSpan timeout, TimeProvider time)
    {
        Timeout = timeout;
        this.time = time;
        using var noFlow = ExecutionContext.SuppressFlow();
        timer = time.CreateTimer(static state => ((Deadline)state!).Ring(), this, System.Threading.Timeout.InfiniteTimeSpan, System.Threading.Timeout.InfiniteTimeSpan);
    }

    public TimeSpan Timeout { get; }

    public void Add(Call call)
    {
        call.SentAt = time.GetTimestamp();
        bool arm;
        lock (gate)
        {
            call.Deadline = this;
            call.Earlier = newest;
            if (newest is null)
                oldest = call;
            else
                newest.Later = call;
            newest = call;
            arm = !armed;
            armed = true;
        }
        if (arm)
            timer.Change(Timeout, System.Threading.Timeout.InfiniteTimeSpan);
    }

    public void Remove(Call call)
    {
        lock (gate)
            Unlink(call);
    }

    private void Ring()
    {
        List<Call>? expired = null;
        lock (gate)
        {
            while (oldest is { } call && Left(call) <= TimeSpan.Zero)
            {
                Unlink(call);
                (expired ??= []).Add(call);
            }
            armed = oldest is not null;
            if (armed)
                timer.Change(Left(oldest!) + TimeSpan.FromMilliseconds(1), System.Threading.Timeout.InfiniteTimeSpan);
        }
        foreach (var call in expired ?? [])
            call.TimeOut(Timeout);
    }

    private TimeSpan Left(Call call) => Timeout - time.GetElapsedTime(call.SentAt);

    private void Unlink(Call call)
    {
        if (call.Deadline is null)
            return;
        if (call.Earlier is null)
            oldest = call.Later;
        else
            call.Earlier.Later = call.Later;
        if (call.Later is null)
            newest = call.Earlier;
        else
            call.Later.Earlier = call.Earlier;
        call.Earlier = call.Later = null;
        call.Deadline = null;
    }
}

namespace LearningSessions.Grains.Tests.Running;

/// <summary>A clock that moves only when a test moves it, with its timers.</summary>
internal sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        lock (gate)
            timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan time) => MoveTo(GetUtcNow() + time);

    /// <summary>Moves the clock, stopping at each timer that is due on the way.</summary>
    public void MoveTo(DateTimeOffset target)
    {
        while (TakeDue(target) is { } ring)
            ring();
    }

    private Action? TakeDue(DateTimeOffset target)
    {
        lock (gate)
        {
            var timer = timers.Where(each => each.DueAt <= target).MinBy(each => each.DueAt);
            if (timer is null)
            {
                now = target > now ? target : now;
                return null;
            }

            now = timer.DueAt > now ? timer.DueAt.Value : now;
            timer.DueAt = timer.Period > TimeSpan.Zero ? now + timer.Period : null;
            return timer.Ring;
        }
    }

    private sealed class ManualTimer(ManualTime time, Action ring) : ITimer
    {
        public Action Ring { get; } = ring;

        public DateTimeOffset? DueAt { get; set; }

        public TimeSpan Period { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate)
            {
                DueAt = dueTime < TimeSpan.Zero ? null : time.now + dueTime;
                Period = period;
                return true;
            }
        }

        public void Dispose()
        {
            lock (time.gate)
                time.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

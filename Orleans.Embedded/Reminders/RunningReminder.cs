using Orleans.Embedded.Hosting;
using Orleans.Runtime;

namespace Orleans.Embedded.Reminders;

/// <summary>One reminder while the process runs: waits, calls its grain, waits again.</summary>
internal sealed class RunningReminder : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1);

    private readonly Engine engine;
    private readonly ReminderEntry entry;
    private readonly ITimer timer;
    private DateTime due;
    private volatile bool ended;

    public RunningReminder(Engine engine, ReminderEntry entry)
    {
        this.engine = engine;
        this.entry = entry;
        due = ReminderTimes.Next(entry, Now);
        using var noFlow = ExecutionContext.SuppressFlow();
        timer = engine.Time.CreateTimer(static state => ((RunningReminder)state!).Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private DateTime Now => engine.Time.GetUtcNow().UtcDateTime;

    public void Start() => Arm();

    public void Dispose()
    {
        ended = true;
        timer.Dispose();
    }

    // The clock of timers and the clock on the wall differ by some milliseconds: one that rings early waits on.
    private void Ring()
    {
        if (ended)
            return;
        if (Now < due)
            Arm();
        else
            _ = TickAsync();
    }

    private async Task TickAsync()
    {
        try
        {
            var status = new TickStatus(DateTime.SpecifyKind(entry.StartAt, DateTimeKind.Utc), entry.Period, Now);
            await engine.References.GetGrain<IRemindable>(entry.GrainId).ReceiveReminder(entry.ReminderName, status);
        }
        catch (Exception failure)
        {
            EngineLog.ReminderFailed(engine.Log, failure, entry.ReminderName, entry.GrainId);
        }
        due = ReminderTimes.After(entry, due, Now);
        if (!ended)
            Arm();
    }

    private void Arm()
    {
        var wait = due - Now;
        timer.Change(wait < ShortestWait ? ShortestWait : wait > LongestWait ? LongestWait : wait, Timeout.InfiniteTimeSpan);
    }
}

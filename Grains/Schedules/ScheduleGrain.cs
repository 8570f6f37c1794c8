using System.Diagnostics.CodeAnalysis;
using LearningSessions.Grains.Interfaces.Names;
using LearningSessions.Grains.Interfaces.Schedules;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Schedules;

/// <summary>One schedule. The rules are <see cref="ScheduleRules"/>; what it runs are <see cref="ScheduledActions"/>.</summary>
[GrainType("schedule")]
[SuppressMessage("Reliability", "CA1001", Justification = "A grain's end is its deactivation, which disposes the source.")]
public sealed class ScheduleGrain(
    [PersistentState("schedule")] IPersistentState<ScheduleState> state,
    IEnumerable<IScheduledAction> available,
    TimeProvider time,
    ILogger<ScheduleGrain> log) : DurableGrain, IScheduleGrain, IScheduleWork, IRemindable
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromHours(12);

    private readonly ScheduledActions actions = new(available, log);
    private ScheduleWaking? waking;
    private CancellationTokenSource? cancel;
    private Task underWay = Task.CompletedTask;
    private string? hastenedBy;

    private ScheduleState State => state.State;

    private ScheduleName Name => ScheduleName.From(this.GetPrimaryKeyString());

    private DateTimeOffset Now => time.GetUtcNow();

    private ScheduleWaking Waking => waking ??= new ScheduleWaking(this, Wake);

    private INameListGrain List => GrainFactory.GetGrain<INameListGrain>(IScheduleGrain.ListName);

    /// <inheritdoc />
    public async Task<PutScheduleOutcome> Put(PutSchedule definition, string by)
    {
        if ((ScheduleRules.FaultOf(definition) ?? actions.FaultOf(definition)) is { } fault)
            return fault;
        if (!await List.Add(Name.Value))
            return new PutScheduleOutcome.TooMany();
        var isNew = State.Definition is null;
        await Save(state, ScheduleRules.Define(State, definition, by, Now));
        await Waking.Arm(State, Now);
        return new PutScheduleOutcome.Done(View()!, isNew);
    }

    /// <inheritdoc />
    public Task<Schedule?> Get() => Task.FromResult(View());

    /// <inheritdoc />
    public async Task<bool> Delete()
    {
        var existed = State.Definition is not null;
        if (cancel is not null)
            await cancel.CancelAsync();
        await Save(state, new ScheduleState());
        await Waking.Arm(State, Now);
        await List.Remove(Name.Value);
        return existed;
    }

    /// <inheritdoc />
    public async Task<RunNowOutcome> RunNow(string by)
    {
        if (State.Definition is null)
            return new RunNowOutcome.Unknown();
        await SeeInterruption();
        if (State.Running is { } running)
            return new RunNowOutcome.AlreadyRunning(running);
        await Begin(ScheduleRules.Ask(State, by, Now));
        await Waking.Arm(State, Now);
        return new RunNowOutcome.Started(State.Running!);
    }

    /// <inheritdoc />
    public async Task RunEnded(ScheduleRun run, ScheduledOutcome outcome)
    {
        if (State.Running != run)
            return;
        underWay = Task.CompletedTask;
        await Save(state, ScheduleRules.End(State, outcome, Now));
        ScheduleLog.Ended(log, Name, run.Number, State.Runs[^1].Result, State.Runs[^1].Detail);
        var by = hastenedBy;
        hastenedBy = null;
        if (by is null)
            await Wake();
        else
            await RunNow(by);
    }

    /// <inheritdoc />
    public async Task Hasten(string by)
    {
        if (State.Definition is not { Enabled: true })
            return;
        if (await RunNow(by) is RunNowOutcome.AlreadyRunning)
            hastenedBy = by;
        ScheduleLog.Hastened(log, Name, by);
    }

    /// <inheritdoc />
    public Task ReceiveReminder(string reminderName, TickStatus status) => Wake();

    /// <inheritdoc />
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (cancel is null)
            return;
        await cancel.CancelAsync();
        cancel.Dispose();
    }

    private async Task Wake()
    {
        await SeeInterruption();
        if (ScheduleRules.Due(State, Now) is { } due)
        {
            if (due.Missed > 0)
                ScheduleLog.Missed(log, Name, due.Missed);
            await Begin(ScheduleRules.Take(State, due, Now));
        }

        await Waking.Arm(State, Now);
    }

    private Task SeeInterruption() => State.Running is not null && underWay.IsCompleted
        ? Begin(ScheduleRules.Interrupt(State, Now))
        : Task.CompletedTask;

    private async Task Begin(ScheduleState next)
    {
        await Save(state, next);
        DelayDeactivation(State.Running is null ? TimeSpan.Zero : LongestRun);
        if (State is not { Running: { } run, Definition: { } definition })
            return;
        ScheduleLog.Began(log, Name, run.Number, run.Trigger, run.DueAt);
        cancel?.Dispose();
        cancel = new CancellationTokenSource();
        var (name, self) = (Name, this.AsReference<IScheduleWork>());
        underWay = BackgroundWork.Start(async token => await self.RunEnded(run, await actions.Run(name, definition, run, token)), cancel.Token);
    }

    private Schedule? View() => State.Definition is not { } definition ? null : new Schedule
    {
        Name = Name,
        Definition = definition,
        NextRun = State.NextRun,
        Running = State.Running,
        Runs = State.Runs,
        MissedRuns = State.MissedRuns,
        ChangedBy = State.ChangedBy,
        ChangedAt = State.ChangedAt,
    };
}

using System.Diagnostics.CodeAnalysis;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Work;

/// <summary>A grain that owns background work: its attempts, its waits, and what happens when a process ends in between.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "A grain's end is its deactivation, which disposes the source.")]
public abstract class WorkGrain : DurableGrain, IWorkOwner, IRemindable
{
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromHours(12);

    private readonly Workshop workshop;
    private readonly WorkPlace place;
    private readonly TurnAlone turnAlone;
    private readonly NextAttempt next;
    private CancellationTokenSource? cancel;
    private Task underWay = Task.CompletedTask;
    private (string Step, DateTimeOffset At)? launched;

    /// <summary>An owner of work.</summary>
    /// <param name="workshop">What the owners of work share in this process.</param>
    protected WorkGrain(Workshop workshop)
    {
        this.workshop = workshop;
        place = new WorkPlace(workshop.Plans);
        turnAlone = new TurnAlone(workshop.Gate);
        next = new NextAttempt(this, Resume);
    }

    /// <summary>How often and how long to wait.</summary>
    protected RetryOptions RetryOptions => workshop.Plans.RetryOf(Kind);

    /// <summary>The time, UTC.</summary>
    protected DateTimeOffset Now => workshop.Now;

    /// <summary>Random, 0 to 1: spreads waits.</summary>
    protected double Jitter => workshop.Jitter;

    /// <summary>Of which kind the work is.</summary>
    protected abstract WorkKind Kind { get; }

    /// <summary>The progress that is stored; null when there is no work.</summary>
    protected abstract WorkProgress? Progress { get; }

    private string Name => $"{GetType().Name} {this.GetPrimaryKeyString()}";

    private IWorkOwner Self => this.AsReference<IWorkOwner>();

    /// <inheritdoc />
    public async Task Resume()
    {
        if (Progress is not { } work || !underWay.IsCompleted)
            return;
        if (work.State == WorkState.Running)
            await SaveProgress(AfterCutOff(work));
        if (Progress is not { } due || !WorkRules.Waits(due) || due.DueAt > Now || await IsPaused())
        {
            turnAlone.Dispose();
            await AwaitNextAttempt();
        }
        else if (WorkRules.RunsAlone(due, RetryOptions) ? IsItsTurnAlone() : place.Take(Kind, Self))
        {
            await SaveAndLaunch(WorkRules.Begin(due, Now));
        }
    }

    /// <inheritdoc />
    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        next.Reminded();
        return Resume();
    }

    /// <inheritdoc />
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        place.Dispose();
        turnAlone.Dispose();
        if (cancel is null)
            return;
        await cancel.CancelAsync();
        cancel.Dispose();
        if (Progress is not { State: WorkState.Running } work || reason.ReasonCode == DeactivationReasonCode.ApplicationRequested)
            return;
        await SaveProgress(WorkRules.Release(work, Now));
        workshop.Settles(Name);
    }

    /// <summary>Writes the grain's state with this progress.</summary>
    protected abstract Task SaveProgress(WorkProgress work);

    /// <summary>The present step as a function that runs outside turns: it holds only immutable values and ends by calling this grain's own
    /// reference with the attempt's number and outcome.</summary>
    protected abstract Func<CancellationToken, Task> Attempt();

    /// <summary>Whether this outcome is of the attempt under way; others are of no account.</summary>
    protected bool IsCurrent(int attempt) => Progress is { State: WorkState.Running } work && work.Attempt == attempt;

    /// <summary>Whether this write would begin an attempt although the kind is paused, or as many run as may: then it must wait instead.</summary>
    protected async ValueTask<bool> MustHold(WorkProgress after) =>
        after.State == WorkState.Running && after.Attempt != Progress?.Attempt && (await IsPaused() || !(turnAlone.IsTaken || place.Take(Kind, Self)));

    /// <summary>After progress was saved: starts the attempt that it names, waits for the next attempt, or rests.</summary>
    protected async Task Continue()
    {
        underWay = Task.CompletedTask;
        workshop.Settles(Name);
        if (launched is { } ended && Progress is { } now)
            WorkTelemetry.Ended(Kind, ended.Step, Now - ended.At, now.State);
        launched = null;
        if (Progress is { State: WorkState.Running } work)
        {
            Launch(work);
            return;
        }

        turnAlone.Dispose();
        await AwaitNextAttempt();
    }

    /// <summary>A person wants another try.</summary>
    protected async Task<RetryOutcome> RetryNow()
    {
        if (Progress is not { } work)
            return RetryOutcome.Unknown;
        if (!WorkRules.CanRetry(work))
            return RetryOutcome.NothingToRetry;
        turnAlone.Dispose();
        await SaveAndLaunch(WorkRules.RetryNow(work, Now, RequestContext.Get(BulkRetry.ContextKey) as string));
        return RetryOutcome.Retried;
    }

    private WorkProgress AfterCutOff(WorkProgress work) => workshop.LostOutcomeOf(Name)
        ? WorkRules.LoseOutcome(work, RetryOptions, Jitter, Now)
        : WorkRules.Interrupt(work, RetryOptions, Now);

    private async Task SaveAndLaunch(WorkProgress work)
    {
        await SaveProgress(work);
        await Continue();
    }

    private void Launch(WorkProgress work)
    {
        StayForAnAttempt();
        var token = cancel!.Token;
        workshop.Begins(Name, work.Attempt, work.Step);
        launched = (work.Step, Now);
        var attempt = WorkTelemetry.Traced(Kind, this.GetPrimaryKeyString(), work, Attempt());
        var entry = turnAlone.Use() ?? workshop.Gate.Enter(alone: false, token);
        underWay = BackgroundWork.Start(workshop.Guarded(Name, work.Attempt, entry, place.Use(), attempt), token);
    }

    private bool IsItsTurnAlone()
    {
        if (!turnAlone.IsTaken)
            StayForAnAttempt();
        return turnAlone.Take(Self);
    }

    private void StayForAnAttempt()
    {
        next.StopTimer();
        cancel?.Dispose();
        cancel = new CancellationTokenSource();
        DelayDeactivation(LongestAttempt);
    }

    private async ValueTask<bool> IsPaused() =>
        !workshop.Plans.IsOpen(Kind, Now) || await workshop.Kinds.IsPaused(Kind, () => GrainFactory.GetGrain<IWorkKindGrain>(Kind.ToString()).Get());

    private async Task AwaitNextAttempt()
    {
        next.StopTimer();
        DelayDeactivation(TimeSpan.Zero);
        if (Progress is not { } work || !WorkRules.Waits(work))
        {
            await next.Forget();
            return;
        }

        if (!place.IsQueued)
            place.Dispose();
        // The sweep finds it once its kind is resumed, and a place that becomes free calls.
        if (!await IsPaused() && !place.IsQueued)
            await next.After(WorkRules.WaitOf(work, Now));
    }
}

using System.Diagnostics.CodeAnalysis;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Work;

/// <summary>A grain that owns background work: its attempts, its waits, and what happens when a process ends in between.</summary>
/// <param name="workshop">What the owners of work share in this process.</param>
[SuppressMessage("Reliability", "CA1001", Justification = "A grain's end is its deactivation, which disposes the source.")]
public abstract class WorkGrain(Workshop workshop) : DurableGrain, IWorkOwner, IRemindable
{
    private const string ReminderName = "work";
    private static readonly TimeSpan LongestTimer = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromHours(12);

    private CancellationTokenSource? cancel;
    private Task underWay = Task.CompletedTask;
    private Task<IDisposable>? turnAlone;
    private IGrainTimer? timer;
    private readonly WorkPlace place = new(workshop.Plans);
    private bool hasReminder;
    private (string Step, DateTimeOffset At)? launched;

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

    /// <inheritdoc />
    public async Task Resume()
    {
        if (Progress is not { } work || !underWay.IsCompleted)
            return;
        if (work.State == WorkState.Running)
            await SaveProgress(AfterCutOff(work));
        if (Progress is not { State: WorkState.Waiting or WorkState.Retrying } due || due.DueAt > Now || await IsPaused())
        {
            LeaveTurnAlone();
            await AwaitNextAttempt();
        }
        else if (WorkRules.RunsAlone(due, RetryOptions) ? IsItsTurnAlone() : place.Take(Kind, this.AsReference<IWorkOwner>()))
        {
            await SaveAndLaunch(WorkRules.Begin(due, Now));
        }
    }

    /// <inheritdoc />
    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        hasReminder = true;
        return Resume();
    }

    /// <inheritdoc />
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        place.Dispose();
        if (cancel is null)
            return;
        await cancel.CancelAsync();
        cancel.Dispose();
        LeaveTurnAlone();
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
    protected async ValueTask<bool> MustHold(WorkProgress next) =>
        next.State == WorkState.Running && next.Attempt != Progress?.Attempt && (await IsPaused() || !(turnAlone is not null || place.Take(Kind, this.AsReference<IWorkOwner>())));

    private void Launch()
    {
        var alone = turnAlone;
        turnAlone = null;
        StayFor(LongestAttempt);
        var token = cancel!.Token;
        workshop.Begins(Name, Progress!.Attempt, Progress.Step);
        launched = (Progress.Step, Now);
        var attempt = WorkTelemetry.Traced(Kind, this.GetPrimaryKeyString(), Progress, Attempt());
        underWay = BackgroundWork.Start(Guarded(alone ?? workshop.Gate.Enter(alone: false, token), place.Use(), attempt), token);
    }

    /// <summary>After progress was saved: starts the attempt that it names, waits for the next attempt, or rests.</summary>
    protected async Task Continue()
    {
        underWay = Task.CompletedTask;
        workshop.Settles(Name);
        if (launched is { } ended && Progress is { } now)
            WorkTelemetry.Ended(Kind, ended.Step, Now - ended.At, now.State);
        launched = null;
        if (Progress is { State: WorkState.Running })
        {
            Launch();
            return;
        }

        LeaveTurnAlone();
        await AwaitNextAttempt();
    }

    /// <summary>A person wants another try.</summary>
    protected async Task<RetryOutcome> RetryNow()
    {
        if (Progress is not { } work)
            return RetryOutcome.Unknown;
        if (!WorkRules.CanRetry(work))
            return RetryOutcome.NothingToRetry;
        LeaveTurnAlone();
        await SaveAndLaunch(WorkRules.RetryNow(work, Now, RequestContext.Get(BulkRetry.ContextKey) as string));
        return RetryOutcome.Retried;
    }

    private WorkProgress AfterCutOff(WorkProgress work) => workshop.LostOutcomeOf(Name)
        ? WorkRules.Fail(work, new ProviderFailure.Transient("What the attempt came to could not be saved."), RetryOptions, Jitter, Now)
        : WorkRules.Interrupt(work, RetryOptions, Now);

    private Func<CancellationToken, Task> Guarded(Task<IDisposable> entry, IDisposable? used, Func<CancellationToken, Task> attempt)
    {
        var (shared, owner, number) = (workshop, Name, Progress!.Attempt);
        return async stop =>
        {
            using var counted = used;
            using var inside = await entry;
            try
            {
                await attempt(stop);
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                shared.NoteLost(failure, owner, number);
                throw;
            }
        };
    }

    /// <summary>Queues for a turn with nothing beside it, and is called again when it comes. The attempt is saved as begun only then: while it waits, the
    /// end of the process is not held against it.</summary>
    private bool IsItsTurnAlone()
    {
        if (turnAlone is not null)
            return turnAlone.IsCompletedSuccessfully;
        StayFor(LongestAttempt);
        var turn = turnAlone = workshop.Gate.Enter(alone: true, cancel!.Token);
        if (turn.IsCompletedSuccessfully)
            return true;
        var self = this.AsReference<IWorkOwner>();
        BackgroundWork.Start(
            async _ =>
            {
                await turn;
                await self.Resume();
            },
            cancel.Token);
        return false;
    }

    private void LeaveTurnAlone()
    {
        if (turnAlone is { IsCompletedSuccessfully: true, Result: var place })
            place.Dispose();
        else if (turnAlone is not null)
            cancel?.Cancel();
        turnAlone = null;
    }

    private void StayFor(TimeSpan longest)
    {
        timer?.Dispose();
        timer = null;
        cancel?.Dispose();
        cancel = new CancellationTokenSource();
        DelayDeactivation(longest);
    }

    private async Task SaveAndLaunch(WorkProgress work)
    {
        await SaveProgress(work);
        await Continue();
    }

    private async ValueTask<bool> IsPaused() =>
        !workshop.Plans.IsOpen(Kind, Now) || await workshop.Kinds.IsPaused(Kind, () => GrainFactory.GetGrain<IWorkKindGrain>(Kind.ToString()).Get());

    private async Task AwaitNextAttempt()
    {
        timer?.Dispose();
        timer = null;
        DelayDeactivation(TimeSpan.Zero);
        if (Progress is not { State: WorkState.Waiting or WorkState.Retrying } work)
        {
            await ForgetReminder();
            return;
        }

        if (!place.IsQueued)
            place.Dispose();
        // The sweep finds it once its kind is resumed, and a place that becomes free calls.
        if (await IsPaused() || place.IsQueued)
            return;
        var wait = work.DueAt > Now ? work.DueAt - Now : TimeSpan.Zero;
        if (wait < LongestTimer)
        {
            timer = this.RegisterGrainTimer(Resume, wait, Timeout.InfiniteTimeSpan);
            return;
        }

        await this.RegisterOrUpdateReminder(ReminderName, wait, LongestTimer);
        hasReminder = true;
    }

    private async Task ForgetReminder()
    {
        if (!hasReminder || await this.GetReminder(ReminderName) is not { } reminder)
            return;
        await this.UnregisterReminder(reminder);
        hasReminder = false;
    }
}

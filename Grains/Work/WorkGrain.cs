using System.Diagnostics.CodeAnalysis;
using LearningSessions.Grains.Interfaces.Work;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Work;

/// <summary>A grain that owns background work: its attempts, its waits, and what happens when a process ends in between.</summary>
/// <param name="retry">How often and how long to wait.</param>
/// <param name="time">Now, and the waits.</param>
[SuppressMessage("Reliability", "CA1001", Justification = "A grain's end is its deactivation, which disposes the source.")]
public abstract class WorkGrain(IOptions<RetryOptions> retry, TimeProvider time) : DurableGrain, IWorkOwner, IRemindable
{
    private const string ReminderName = "work";
    private static readonly TimeSpan LongestTimer = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromHours(12);

    private CancellationTokenSource? cancel;
    private Task underWay = Task.CompletedTask;
    private IGrainTimer? timer;
    private bool hasReminder;
    private (string Step, long At)? launched;

    /// <summary>How often and how long to wait.</summary>
    protected RetryOptions RetryOptions => retry.Value;

    /// <summary>The time, UTC.</summary>
    protected DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Of which kind the work is.</summary>
    protected abstract WorkKind Kind { get; }

    /// <summary>The progress that is stored; null when there is no work.</summary>
    protected abstract WorkProgress? Progress { get; }

    /// <inheritdoc />
    public async Task Resume()
    {
        if (Progress is not { } work || !underWay.IsCompleted)
            return;
        if (work.State == WorkState.Running)
            await SaveProgress(WorkRules.Interrupt(work, RetryOptions, Now));
        if (Progress is { State: WorkState.Waiting or WorkState.Retrying } due && due.DueAt <= Now && !await IsPaused())
            await SaveAndLaunch(WorkRules.Begin(due, Now));
        else
            await AwaitNextAttempt();
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
        if (cancel is null)
            return;
        await cancel.CancelAsync();
        cancel.Dispose();
        if (Progress is { State: WorkState.Running } work && reason.ReasonCode != DeactivationReasonCode.ApplicationRequested)
            await SaveProgress(WorkRules.Release(work, Now));
    }

    /// <summary>Writes the grain's state with this progress.</summary>
    protected abstract Task SaveProgress(WorkProgress work);

    /// <summary>The present step as a function that runs outside turns: it holds only immutable values and ends by calling this grain's own
    /// reference with the attempt's number and outcome.</summary>
    protected abstract Func<CancellationToken, Task> Attempt();

    /// <summary>Whether this outcome is of the attempt under way; others are of no account.</summary>
    protected bool IsCurrent(int attempt) => Progress is { State: WorkState.Running } work && work.Attempt == attempt;

    /// <summary>Whether this write would begin an attempt although the kind is paused: then it must wait instead.</summary>
    protected async Task<bool> MustHold(WorkProgress next) =>
        next.State == WorkState.Running && next.Attempt != Progress?.Attempt && await IsPaused();

    private void Launch()
    {
        timer?.Dispose();
        timer = null;
        cancel?.Dispose();
        cancel = new CancellationTokenSource();
        DelayDeactivation(LongestAttempt);
        launched = (Progress!.Step, time.GetTimestamp());
        underWay = BackgroundWork.Start(WorkTelemetry.Traced(Kind, this.GetPrimaryKeyString(), Progress, Attempt()), cancel.Token);
    }

    /// <summary>After progress was saved: starts the attempt that it names, waits for the next attempt, or rests.</summary>
    protected async Task Continue()
    {
        underWay = Task.CompletedTask;
        if (launched is { } ended && Progress is { } now)
            WorkTelemetry.Ended(Kind, ended.Step, time.GetElapsedTime(ended.At), now.State);
        launched = null;
        if (Progress is { State: WorkState.Running })
            Launch();
        else
            await AwaitNextAttempt();
    }

    /// <summary>A person wants another try.</summary>
    protected async Task<RetryOutcome> RetryNow()
    {
        if (Progress is not { } work)
            return RetryOutcome.Unknown;
        if (!WorkRules.CanRetry(work))
            return RetryOutcome.NothingToRetry;
        await SaveAndLaunch(WorkRules.RetryNow(work, Now));
        return RetryOutcome.Retried;
    }

    private async Task SaveAndLaunch(WorkProgress work)
    {
        await SaveProgress(work);
        await Continue();
    }

    private async Task<bool> IsPaused() => (await GrainFactory.GetGrain<IWorkKindGrain>(Kind.ToString()).Get()).Paused;

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

        // The sweep finds it once its kind is resumed.
        if (await IsPaused())
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

using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Work;

/// <summary>How background work goes from accepted to ended.</summary>
public static class WorkRules
{
    /// <summary>The most errors that are remembered.</summary>
    public const int MaxErrors = 20;

    /// <summary>Work that begins its first step at once.</summary>
    public static WorkProgress Accept(string step, DateTimeOffset now) =>
        Begin(new WorkProgress { Step = step, AcceptedAt = now, DueAt = now }, now);

    /// <summary>A further attempt of the present step.</summary>
    public static WorkProgress Begin(WorkProgress work, DateTimeOffset now) =>
        work with { State = WorkState.Running, Attempt = work.Attempt + 1, DueAt = now, EndedAt = null, Reason = null };

    /// <summary>The present step succeeded and the next begins in the same write.</summary>
    public static WorkProgress Advance(WorkProgress work, string step, DateTimeOffset now) =>
        Begin(work with { Step = step, Failures = 0, Interruptions = 0 }, now);

    /// <summary>The attempt that was to begin waits, for its kind is paused; it is not counted.</summary>
    public static WorkProgress Hold(WorkProgress begun, DateTimeOffset now) =>
        begun with { State = WorkState.Waiting, Attempt = begun.Attempt - 1, DueAt = now };

    /// <summary>The attempt did its part and the same step goes on later: a service is at work on it.</summary>
    public static WorkProgress Await(WorkProgress work, DateTimeOffset dueAt) =>
        work with { State = WorkState.Waiting, DueAt = dueAt, Failures = 0, Interruptions = 0 };

    /// <summary>The last step succeeded.</summary>
    public static WorkProgress Complete(WorkProgress work, DateTimeOffset now) =>
        work with { State = WorkState.Done, Failures = 0, Interruptions = 0, EndedAt = now, Reason = null };

    /// <summary>Nothing here can do it, and that is no error.</summary>
    public static WorkProgress Skip(WorkProgress work, string reason, DateTimeOffset now) =>
        work with { State = WorkState.Skipped, EndedAt = now, Reason = reason };

    /// <summary>The attempt failed: another is due later, or it is given up.</summary>
    /// <param name="work">The work under way.</param>
    /// <param name="failure">Why.</param>
    /// <param name="options">How often and how long to wait.</param>
    /// <param name="jitter">Random, 0 to 1.</param>
    /// <param name="now">UTC.</param>
    public static WorkProgress Fail(WorkProgress work, ProviderFailure failure, RetryOptions options, double jitter, DateTimeOffset now)
    {
        var failed = Note(work, failure.Reason, failure is ProviderFailure.Permanent, now) with { Failures = work.Failures + 1 };
        return failure is ProviderFailure.Transient transient && failed.Failures < options.MaxAttempts
            ? failed with { State = WorkState.Retrying, DueAt = now + Delay(failed.Failures, transient.RetryAfter, options, jitter) }
            : GiveUp(failed, failure.Reason, now);
    }

    /// <summary>The process ended during the attempt: it is due again at once, or set aside when it keeps happening while nothing runs beside it.</summary>
    public static WorkProgress Interrupt(WorkProgress work, RetryOptions options, DateTimeOffset now)
    {
        var interrupted = Note(work, "The attempt was cut off: the process ended before its outcome was saved.", false, now) with { Interruptions = work.Interruptions + 1 };
        return interrupted.Interruptions < 2 * options.MaxInterruptions
            ? interrupted with { State = WorkState.Waiting, DueAt = now }
            : GiveUp(
                interrupted,
                $"Set aside: the process ended {interrupted.Interruptions} times during this step, at last {options.MaxInterruptions} times with nothing else under way.",
                now);
    }

    /// <summary>The attempt ran in this process, and what it came to could not be saved: that is a failure like another.</summary>
    public static WorkProgress LoseOutcome(WorkProgress work, RetryOptions options, double jitter, DateTimeOffset now) =>
        Fail(work, new ProviderFailure.Transient("What the attempt came to could not be saved."), options, jitter, now);

    /// <summary>Whether an attempt may begin by itself, sooner or later.</summary>
    public static bool Waits(WorkProgress work) => work.State is WorkState.Waiting or WorkState.Retrying;

    /// <summary>How long until the next attempt is due; zero when it is.</summary>
    public static TimeSpan WaitOf(WorkProgress work, DateTimeOffset now) => work.DueAt > now ? work.DueAt - now : TimeSpan.Zero;

    /// <summary>Whether the next attempt may have nothing beside it: the process ended so often during this step that it, and not whatever ran at
    /// the same time, may be the cause.</summary>
    public static bool RunsAlone(WorkProgress work, RetryOptions options) => work.Interruptions >= options.MaxInterruptions;

    /// <summary>The process is told to stop: the attempt is given back, and the next process begins it anew.</summary>
    public static WorkProgress Release(WorkProgress work, DateTimeOffset now) =>
        work with { State = WorkState.Waiting, DueAt = now };

    /// <summary>A person wants another try: whatever the history, it begins at once.</summary>
    /// <param name="work">Given up, skipped or waiting for a retry.</param>
    /// <param name="now">UTC.</param>
    /// <param name="bulkRetry">The bulk retry it is part of; null when it is tried again by itself.</param>
    public static WorkProgress RetryNow(WorkProgress work, DateTimeOffset now, string? bulkRetry = null) =>
        Begin(work with { Failures = 0, Interruptions = 0, BulkRetry = bulkRetry }, now);

    /// <summary>Whether a person can ask for another try.</summary>
    public static bool CanRetry(WorkProgress work) => work.State is WorkState.DeadLetter or WorkState.Skipped or WorkState.Retrying;

    /// <summary>The wait before the next attempt: a random part of the doubled base, never less than the service asked for.</summary>
    /// <param name="failures">Failed attempts so far, from 1.</param>
    /// <param name="retryAfter">What the service asked for.</param>
    /// <param name="options">Base and greatest wait.</param>
    /// <param name="jitter">Random, 0 to 1.</param>
    public static TimeSpan Delay(int failures, TimeSpan? retryAfter, RetryOptions options, double jitter)
    {
        var ceiling = Math.Min(options.MaxDelay.Ticks, options.BaseDelay.Ticks * Math.Pow(2, Math.Min(failures - 1, 40)));
        var backoff = TimeSpan.FromTicks((long)(ceiling * jitter));
        return retryAfter is { } asked ? asked + TimeSpan.FromTicks(Math.Min(backoff.Ticks, options.BaseDelay.Ticks)) : backoff;
    }

    private static WorkProgress GiveUp(WorkProgress work, string reason, DateTimeOffset now) =>
        work with { State = WorkState.DeadLetter, EndedAt = now, Reason = reason };

    private static WorkProgress Note(WorkProgress work, string reason, bool permanent, DateTimeOffset now)
    {
        var errors = work.Errors.Add(new WorkError(work.Attempt, work.Step, now, reason, permanent));
        return work with { Errors = errors.Length > MaxErrors ? errors.RemoveRange(0, errors.Length - MaxErrors) : errors };
    }
}

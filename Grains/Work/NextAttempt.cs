namespace LearningSessions.Grains.Work;

/// <summary>Calls an owner of work when its next attempt is due: by a timer within the minute, by a reminder later. Used in the turns of one activation.</summary>
/// <param name="owner">Whose timer and reminder.</param>
/// <param name="resume">What is called.</param>
internal sealed class NextAttempt(Grain owner, Func<Task> resume)
{
    private const string ReminderName = "work";
    private static readonly TimeSpan LongestTimer = TimeSpan.FromMinutes(1);

    private IGrainTimer? timer;
    private bool hasReminder;

    /// <summary>The reminder called: it is there.</summary>
    public void Reminded() => hasReminder = true;

    /// <summary>Calls after a wait.</summary>
    public async Task After(TimeSpan wait)
    {
        if (wait < LongestTimer)
        {
            timer = owner.RegisterGrainTimer(resume, wait, Timeout.InfiniteTimeSpan);
            return;
        }

        await owner.RegisterOrUpdateReminder(ReminderName, wait, LongestTimer);
        hasReminder = true;
    }

    /// <summary>Leaves the timer; a reminder stays until there is nothing to wait for.</summary>
    public void StopTimer()
    {
        timer?.Dispose();
        timer = null;
    }

    /// <summary>There is nothing to wait for any more.</summary>
    public async Task Forget()
    {
        if (!hasReminder || await owner.GetReminder(ReminderName) is not { } reminder)
            return;
        await owner.UnregisterReminder(reminder);
        hasReminder = false;
    }
}

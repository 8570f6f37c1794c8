namespace LearningSessions.Grains.Schedules;

/// <summary>Wakes a schedule when its time comes: waits of a minute and more by its reminder, which survives the process; shorter ones by a
/// timer, with the reminder behind it in case the process ends.</summary>
internal sealed class ScheduleWaking(ScheduleGrain grain, Func<Task> wake)
{
    private const string ReminderName = "schedule";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // Reminders take no wait of 50 days and more; one that rings early is set anew.
    private static readonly TimeSpan LongestReminder = TimeSpan.FromDays(30);

    private IGrainTimer? timer;
    private DateTimeOffset? reminderRingsFrom;

    /// <summary>Sets timer and reminder to what the stored state waits for.</summary>
    public async Task Arm(ScheduleState state, DateTimeOffset now)
    {
        timer?.Dispose();
        timer = null;
        if (state is { Running: null, NextRun: null })
        {
            await Forget();
            return;
        }

        var wait = state.Running is null && state.NextRun > now ? state.NextRun.Value - now : TimeSpan.Zero;
        if (state.Running is null && wait < Minute)
            timer = grain.RegisterGrainTimer(wake, wait, Timeout.InfiniteTimeSpan);
        await Remind(wait, now);
    }

    private async Task Remind(TimeSpan wait, DateTimeOffset now)
    {
        var due = wait < Minute ? Minute : wait > LongestReminder ? LongestReminder : wait;
        // From its first ring it comes each minute: that is soon enough for a wait that a timer serves.
        if (reminderRingsFrom == now + due || (due == Minute && reminderRingsFrom <= now + due))
            return;
        await grain.RegisterOrUpdateReminder(ReminderName, due, Minute);
        reminderRingsFrom = now + due;
    }

    private async Task Forget()
    {
        reminderRingsFrom = null;
        if (await grain.GetReminder(ReminderName) is { } reminder)
            await grain.UnregisterReminder(reminder);
    }
}

namespace Orleans.Embedded.Reminders;

/// <summary>When a reminder comes: at its start and at whole periods after it. What was missed while nothing ran is not made up.</summary>
internal static class ReminderTimes
{
    public static DateTime Next(ReminderEntry reminder, DateTime now)
    {
        var start = DateTime.SpecifyKind(reminder.StartAt, DateTimeKind.Utc);
        if (now <= start)
            return start;
        var sinceLast = (now - start).Ticks % reminder.Period.Ticks;
        return sinceLast == 0 ? now : now.AddTicks(reminder.Period.Ticks - sinceLast);
    }

    /// <summary>The next after one that has come.</summary>
    public static DateTime After(ReminderEntry reminder, DateTime came, DateTime now) =>
        Next(reminder, now) is var next && next > came ? next : came + reminder.Period;
}

using System.Collections.Immutable;

namespace LearningSessions.Grains.Schedules;

/// <summary>
/// A cron expression of five fields: minute, hour, day of the month, month, day of the week. Each holds <c>*</c>, numbers, names (jan, mon),
/// ranges, lists and steps; 0 and 7 are Sunday. As in Vixie cron: where neither day field begins with <c>*</c>, a day that either of them
/// allows counts, otherwise both must allow it. Where clocks change, also as there: an expression whose minute or hour begins with <c>*</c>
/// follows the clock on the wall (nothing in a skipped hour, again in a repeated one); any other comes once for a skipped time,
/// at the first instant after the gap, and once for a repeated time, at the first of the two.
/// </summary>
public sealed class CronExpression
{
    // A 29 February on one weekday comes back after at most 40 years.
    private const int LongestWaitYears = 41;
    private static readonly int[] LongestMonths = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    private readonly string text;
    private readonly CronField minutes;
    private readonly CronField hours;
    private readonly CronField daysOfMonth;
    private readonly CronField months;
    private readonly CronField daysOfWeek;

    internal CronExpression(string text, CronField minutes, CronField hours, CronField daysOfMonth, CronField months, CronField daysOfWeek)
    {
        this.text = text;
        this.minutes = minutes;
        this.hours = hours;
        this.daysOfMonth = daysOfMonth;
        this.months = months;
        this.daysOfWeek = daysOfWeek;
    }

    /// <summary>Whether it follows the clock on the wall where clocks change: its minute or hour begins with <c>*</c>.</summary>
    public bool FollowsTheClock => minutes.IsStar || hours.IsStar;

    internal bool CanCome => !BothDaysCount || Enumerable.Range(1, 12).Any(month => months.Allows(month) && daysOfMonth.First <= LongestMonths[month]);

    private bool BothDaysCount => daysOfMonth.IsStar || daysOfWeek.IsStar;

    /// <summary>Reads an expression; a fault is told with its position.</summary>
    public static CronReading Parse(string text) => new CronReader(text).Read();

    /// <summary>The next instant it names, in UTC; null when none comes in the next 41 years.</summary>
    /// <param name="after">Exclusive.</param>
    /// <param name="zone">Whose clock the fields mean.</param>
    public DateTimeOffset? Next(DateTimeOffset after, TimeZoneInfo zone)
    {
        DateTimeOffset? best = null;
        // Clocks put back within a day show times again that they have shown: the search begins with the earliest of them.
        var from = EarliestClock(after, zone);
        for (var local = NextLocal(from); local is { } time; local = NextLocal(time.AddMinutes(1)))
        {
            if (best is { } found && time > LatestClock(found, zone))
                break;
            foreach (var instant in InstantsOf(time, zone))
            {
                if (instant > after && !(instant >= best))
                    best = instant;
            }
        }

        return best;
    }

    /// <inheritdoc />
    public override string ToString() => text;

    private ImmutableArray<DateTimeOffset> InstantsOf(DateTime local, TimeZoneInfo zone)
    {
        var instants = WallClock.InstantsOf(local, zone);
        if (FollowsTheClock || instants.Length == 1)
            return instants;
        return [instants.IsEmpty ? WallClock.EndOfGap(local, zone) : instants[0]];
    }

    private static DateTime EarliestClock(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var offset = Min(WallClock.Offset(instant, zone), WallClock.Offset(instant.AddDays(1), zone));
        var local = instant.UtcDateTime + offset;
        return local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute));
    }

    private static DateTime LatestClock(DateTimeOffset instant, TimeZoneInfo zone) =>
        instant.UtcDateTime + Max(WallClock.Offset(instant, zone), WallClock.Offset(instant.AddDays(-1), zone));

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private DateTime? NextLocal(DateTime from)
    {
        var lastYear = Math.Min(from.Year + LongestWaitYears, 9998);
        var time = from;
        while (time.Year <= lastYear)
        {
            if (!months.Allows(time.Month))
                time = new DateTime(time.Year, time.Month, 1).AddMonths(1);
            else if (!AllowsDay(time))
                time = time.Date.AddDays(1);
            else if (TimeOfDay(time) is { } found)
                return found;
            else
                time = time.Date.AddDays(1);
        }

        return null;
    }

    private bool AllowsDay(DateTime day) => BothDaysCount
        ? daysOfMonth.Allows(day.Day) && daysOfWeek.Allows((int)day.DayOfWeek)
        : daysOfMonth.Allows(day.Day) || daysOfWeek.Allows((int)day.DayOfWeek);

    private DateTime? TimeOfDay(DateTime from)
    {
        if (hours.Allows(from.Hour) && minutes.AtOrAfter(from.Minute) is >= 0 and var minute)
            return from.Date.AddHours(from.Hour).AddMinutes(minute);
        return hours.AtOrAfter(from.Hour + 1) is >= 0 and var hour
            ? from.Date.AddHours(hour).AddMinutes(minutes.First)
            : null;
    }
}

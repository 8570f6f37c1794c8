using System.Globalization;

namespace LearningSessions.Grains.Tests.Schedules;

/// <summary>A cron expression asked minute by minute: what it names is found by trying every minute of the time line.</summary>
internal sealed class BruteForceCron(string minutes, string hours, string days, string months, string weekdays)
{
    public string Text => $"{minutes} {hours} {days} {months} {weekdays}";

    private bool FollowsTheClock => minutes.StartsWith('*') || hours.StartsWith('*');

    public IEnumerable<DateTimeOffset> Between(DateTimeOffset after, DateTimeOffset until, TimeZoneInfo zone)
    {
        var shown = new HashSet<DateTime>();
        var clock = Clock(after.AddDays(-1), zone);
        for (var instant = after.AddDays(-1).AddMinutes(1); instant <= until; instant = instant.AddMinutes(1))
        {
            var last = clock;
            clock = Clock(instant, zone);
            var isFirst = shown.Add(clock);
            var matches = FollowsTheClock ? Matches(clock) : (isFirst && Matches(clock)) || Skipped(last, clock).Any(Matches);
            if (matches && instant > after)
                yield return instant;
        }
    }

    private static DateTime Clock(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    private static IEnumerable<DateTime> Skipped(DateTime last, DateTime next)
    {
        for (var time = last.AddMinutes(1); time < next; time = time.AddMinutes(1))
            yield return time;
    }

    private bool Matches(DateTime time)
    {
        var day = Holds(days, time.Day, 1, 31);
        var weekday = Holds(weekdays, (int)time.DayOfWeek, 0, 6) || (time.DayOfWeek == DayOfWeek.Sunday && Holds(weekdays, 7, 0, 7));
        return Holds(minutes, time.Minute, 0, 59) && Holds(hours, time.Hour, 0, 23) && Holds(months, time.Month, 1, 12)
            && (days.StartsWith('*') || weekdays.StartsWith('*') ? day && weekday : day || weekday);
    }

    private static bool Holds(string field, int value, int min, int max) => field.Split(',').Any(item =>
    {
        var parts = item.Split('/');
        var range = parts[0] == "*" ? [min, max] : Array.ConvertAll(parts[0].Split('-'), Number);
        var step = parts.Length > 1 ? Number(parts[1]) : 1;
        return value >= range[0] && value <= range[^1] && (value - range[0]) % step == 0;
    });

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

using System.Globalization;
using LearningSessions.Grains.Schedules;

namespace LearningSessions.Grains.Tests.Schedules;

public sealed class CronExpressionTests
{
    [Theory]
    [InlineData("* * * * *", "2026-11-21T12:15:00Z", "2026-11-21T12:16:00Z")]
    [InlineData("* * * * *", "2026-11-21T12:15:59.999Z", "2026-11-21T12:16:00Z")]
    [InlineData("*/15 * * * *", "2026-11-21T12:45:00Z", "2026-11-21T13:00:00Z")]
    [InlineData("30 7 * * mon-fri", "2026-11-20T08:00:00Z", "2026-11-23T07:30:00Z")]
    [InlineData("0 9 * * 7", "2026-11-21T00:00:00Z", "2026-11-22T09:00:00Z")]
    [InlineData("0 9 * * SUN", "2026-11-21T00:00:00Z", "2026-11-22T09:00:00Z")]
    [InlineData("0 9 * * sat-sun", "2026-11-21T09:00:00Z", "2026-11-22T09:00:00Z")]
    [InlineData("0 0 1 Jan *", "2026-11-21T00:00:00Z", "2027-01-01T00:00:00Z")]
    [InlineData("59 23 31 12 *", "2026-12-31T23:59:00Z", "2027-12-31T23:59:00Z")]
    [InlineData("0 0 29 2 *", "2024-02-29T00:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("0 0 29 2 */7", "2096-03-01T00:00:00Z", "2128-02-29T00:00:00Z")]
    [InlineData("0 12 13 * 5", "2026-11-21T00:00:00Z", "2026-11-27T12:00:00Z")]
    [InlineData("0 12 13 * 5", "2026-12-11T12:00:00Z", "2026-12-13T12:00:00Z")]
    [InlineData("0 12 */2 * 1", "2026-11-21T00:00:00Z", "2026-11-23T12:00:00Z")]
    [InlineData(" 5,10-12,40-59/10\t3 * * * ", "2026-11-21T03:12:00Z", "2026-11-21T03:40:00Z")]
    public void The_next_time_in_UTC(string text, string after, string next) => Assert.Equal(Time(next), Read(text).Next(Time(after), TimeZoneInfo.Utc));

    [Theory]
    // 2:30 is skipped: once, at the first instant after the gap.
    [InlineData("30 2 * * *", "America/New_York", "2026-03-07T12:00:00Z", "2026-03-08T07:00:00Z", "2026-03-09T06:30:00Z")]
    [InlineData("0,30 2 * * *", "America/New_York", "2026-03-07T12:00:00Z", "2026-03-08T07:00:00Z", "2026-03-09T06:00:00Z")]
    [InlineData("30 2 * * *", "Europe/Berlin", "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z")]
    // Paraguay's last change began at midnight; since 2025 it has none.
    [InlineData("30 0 * * *", "America/Asuncion", "2023-09-30T12:00:00Z", "2023-10-01T04:00:00Z", "2023-10-02T03:30:00Z")]
    [InlineData("30 0 * * *", "Africa/Cairo", "2026-04-23T12:00:00Z", "2026-04-23T22:00:00Z", "2026-04-24T21:30:00Z")]
    // Half an hour is skipped on Lord Howe.
    [InlineData("15 2 * * *", "Australia/Lord_Howe", "2026-10-03T00:00:00Z", "2026-10-03T15:30:00Z", "2026-10-04T15:15:00Z")]
    // 1:30 comes twice: once, at the first.
    [InlineData("30 1 * * *", "America/New_York", "2026-11-01T00:00:00Z", "2026-11-01T05:30:00Z", "2026-11-02T06:30:00Z")]
    [InlineData("30 2 * * *", "Europe/Berlin", "2026-10-24T12:00:00Z", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z")]
    [InlineData("45 1 * * *", "Australia/Lord_Howe", "2026-04-04T00:00:00Z", "2026-04-04T14:45:00Z", "2026-04-05T15:15:00Z")]
    public void A_fixed_time_comes_once_where_clocks_change(string text, string zone, string after, string first, string second)
    {
        var expression = Read(text);
        var found = expression.Next(Time(after), CronTestZones.Find(zone));
        Assert.Equal(Time(first), found);
        Assert.Equal(Time(second), expression.Next(found!.Value, CronTestZones.Find(zone)));
    }

    [Theory]
    [InlineData("*/30 * * * *", "America/New_York", "2026-03-08T06:30:00Z", "2026-03-08T07:00:00Z")]
    [InlineData("*/30 * * * *", "America/New_York", "2026-11-01T05:30:00Z", "2026-11-01T06:00:00Z")]
    [InlineData("30 * * * *", "America/New_York", "2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z")]
    [InlineData("* 1 * * *", "America/New_York", "2026-11-01T05:59:00Z", "2026-11-01T06:00:00Z")]
    [InlineData("*/30 2 * * *", "America/New_York", "2026-03-07T12:00:00Z", "2026-03-09T06:00:00Z")]
    [InlineData("0 * * * *", "Australia/Lord_Howe", "2026-04-04T14:00:00Z", "2026-04-04T15:30:00Z")]
    public void A_star_follows_the_clock_where_it_changes(string text, string zone, string after, string next) =>
        Assert.Equal(Time(next), Read(text).Next(Time(after), CronTestZones.Find(zone)));

    [Theory]
    [InlineData("", 1, "minute is missing")]
    [InlineData("0 9 * *", 8, "day of the week is missing")]
    [InlineData("0 9 * * * *", 11, "after the fifth")]
    [InlineData("60 * * * *", 1, "minute is 0 to 59")]
    [InlineData("0 24 * * *", 3, "hour is 0 to 23")]
    [InlineData("0 0 0 * *", 5, "day of the month is 1 to 31")]
    [InlineData("0 0 * 13 *", 7, "month is 1 to 12")]
    [InlineData("0 0 * * 8", 9, "day of the week is 0 to 7")]
    [InlineData("0 0 * * mo", 9, "'mo' is none of sun")]
    [InlineData("0 0 * juni *", 7, "'juni' is none of jan")]
    [InlineData("noon * * * *", 1, "no names")]
    [InlineData("30-10 * * * *", 1, "backwards")]
    [InlineData("0 0 * * fri-mon", 9, "backwards")]
    [InlineData("5/10 * * * *", 2, "needs a range")]
    [InlineData("*/0 * * * *", 3, "step in the minute is 1 to 59")]
    [InlineData("*/x * * * *", 3, "'x' stands where a step")]
    [InlineData("1, * * * *", 3, "stands where a number")]
    [InlineData("1- * * * *", 3, "stands where a number")]
    [InlineData("1;2 * * * *", 2, "';' cannot stand")]
    [InlineData("99999 * * * *", 1, "too large")]
    [InlineData("-1 * * * *", 1, "'-' stands where a number")]
    [InlineData("0 0 30 2 *", 1, "comes in none")]
    [InlineData("0 0 31 4,6,9,11 *", 1, "comes in none")]
    public void A_fault_is_told_with_its_position(string text, int position, string reason)
    {
        var faulty = Assert.IsType<CronReading.Faulty>(CronExpression.Parse(text));
        Assert.Contains(reason, faulty.Reason, StringComparison.Ordinal);
        Assert.Equal(position, faulty.Position);
    }

    private static CronExpression Read(string text) => Assert.IsType<CronReading.Read>(CronExpression.Parse(text)).Expression;

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}

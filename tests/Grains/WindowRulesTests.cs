using LearningSessions.Grains.Interfaces.Deployment;

namespace LearningSessions.Grains.Tests;

public sealed class WindowRulesTests
{
    [Fact]
    public void Both_days_count()
    {
        var (from, until) = WindowRules.Bounds(new(2026, 3, 2), new(2026, 3, 6), TimeZoneInfo.Utc);

        Assert.Equal(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero), from);
        Assert.Equal(new DateTimeOffset(2026, 3, 7, 0, 0, 0, TimeSpan.Zero), until);
    }

    [Theory]
    [InlineData("America/Asuncion", "2026-03-02", "2026-03-02T03:00:00Z")]
    [InlineData("Asia/Kolkata", "2026-03-02", "2026-03-01T18:30:00Z")]
    [InlineData("Africa/Cairo", "2024-04-26", "2024-04-25T22:00:00Z")]
    public void A_day_begins_in_the_deployments_zone_also_where_midnight_is_skipped(string zone, string day, string start)
    {
        var (from, _) = WindowRules.Bounds(Day(day), Day(day), TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture), from);
    }

    [Fact]
    public void The_last_day_there_is_has_an_end() =>
        Assert.Equal(DateTimeOffset.MaxValue, WindowRules.Bounds(DateOnly.MaxValue, DateOnly.MaxValue, TimeZoneInfo.Utc).Until);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

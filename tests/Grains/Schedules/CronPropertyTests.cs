using FsCheck;
using FsCheck.Fluent;
using LearningSessions.Grains.Schedules;

namespace LearningSessions.Grains.Tests.Schedules;

public sealed class CronPropertyTests
{
    // Days on which some of the zones change their clocks, and days on which none does.
    private static readonly DateTimeOffset[] Starts =
    [
        new(2026, 3, 7, 12, 0, 0, TimeSpan.Zero), new(2026, 10, 31, 12, 0, 0, TimeSpan.Zero), new(2026, 3, 28, 12, 0, 0, TimeSpan.Zero),
        new(2026, 10, 24, 12, 0, 0, TimeSpan.Zero), new(2024, 3, 23, 12, 0, 0, TimeSpan.Zero), new(2024, 10, 5, 12, 0, 0, TimeSpan.Zero),
        new(2026, 4, 23, 12, 0, 0, TimeSpan.Zero), new(2026, 10, 29, 12, 0, 0, TimeSpan.Zero), new(2026, 4, 4, 3, 0, 0, TimeSpan.Zero),
        new(2026, 10, 3, 3, 0, 0, TimeSpan.Zero), new(2026, 2, 14, 20, 0, 0, TimeSpan.Zero), new(2026, 3, 21, 20, 0, 0, TimeSpan.Zero),
        new(2026, 12, 31, 0, 0, 0, TimeSpan.Zero), new(2024, 2, 28, 0, 0, 0, TimeSpan.Zero),
    ];

    [Fact]
    public void Next_is_what_trying_every_minute_finds()
    {
        var property = Prop.ForAll(Cases().ToArbitrary(), given =>
        {
            var expression = Assert.IsType<CronReading.Read>(CronExpression.Parse(given.Cron.Text)).Expression;
            var zone = CronTestZones.Find(given.Zone);
            var until = given.Start.AddDays(2);
            var found = new List<DateTimeOffset>();
            for (var next = expression.Next(given.Start, zone); next <= until; next = expression.Next(next.Value, zone))
                found.Add(next.Value);
            Assert.Equal(given.Cron.Between(given.Start, until, zone), found);
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Count), property);
    }

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("LONG_TIER_CASES"), out var count) ? count : 400;

    private static Gen<Case> Cases() =>
        from cron in Crons()
        from zone in Gen.Elements(CronTestZones.Names)
        from start in Gen.Elements(Starts)
        from shift in Gen.Choose(-720, 720)
        select new Case(cron, zone, start.AddMinutes(shift));

    private static Gen<BruteForceCron> Crons() =>
        from minutes in Field(0, 59)
        from hours in Gen.OneOf(Field(0, 23), Field(0, 4))
        from days in Gen.Frequency((3, Gen.Constant("*")), (1, Field(1, 31)))
        from months in Gen.Frequency((5, Gen.Constant("*")), (1, Field(1, 12)))
        from weekdays in Gen.Frequency((3, Gen.Constant("*")), (1, Field(0, 7)))
        select new BruteForceCron(minutes, hours, days, months, weekdays);

    private static Gen<string> Field(int min, int max)
    {
        var value = Gen.Choose(min, max);
        var range = from first in value from last in Gen.Choose(first, max) select $"{first}-{last}";
        var step = Gen.Choose(1, Math.Max(2, max / 2));
        var item = Gen.OneOf(
            value.Select(one => $"{one}"), range, from of in range from each in step select $"{of}/{each}", from each in step select $"*/{each}");
        var list = from count in Gen.Choose(1, 3) from items in item.ListOf(count) select string.Join(',', items);
        return Gen.Frequency((1, Gen.Constant("*")), (3, list));
    }

    private sealed record Case(BruteForceCron Cron, string Zone, DateTimeOffset Start)
    {
        public override string ToString() => $"'{Cron.Text}' after {Start:u} in {Zone}";
    }
}

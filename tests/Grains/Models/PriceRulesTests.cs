using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Models;

namespace LearningSessions.Grains.Tests.Models;

public sealed class PriceRulesTests
{
    private static readonly ModelPrice Old = new() { From = new(2026, 1, 1), Input = 5, Cached = 2.5m, Output = 15 };
    private static readonly ModelPrice New = new() { From = new(2026, 6, 1), Input = 2.5m, Cached = 1.25m, Output = 10, Audio = 40 };

    [Fact]
    public void Each_bucket_has_its_own_price() =>
        Assert.Equal(0.0025m + 0.00125m + 0.01m + 0.04m, PriceRules.Cost(new TokenUsage(1_000, 1_000, 1_000, 1_000), New));

    [Fact]
    public void A_price_missing_for_a_bucket_that_was_used_makes_the_cost_unknown()
    {
        Assert.Null(PriceRules.Cost(new TokenUsage(1, 0, 1, 1), Old));
        Assert.NotNull(PriceRules.Cost(new TokenUsage(1, 0, 1, 0), Old));
        Assert.Null(PriceRules.Cost(new TokenUsage(1, 0, 1, 0), null));
    }

    [Fact]
    public void A_stated_price_of_nothing_costs_nothing() =>
        Assert.Equal(0, PriceRules.Cost(new TokenUsage(1_000, 5, 1_000, 0), new ModelPrice { Input = 0, Cached = 0, Output = 0 }));

    [Theory]
    [InlineData("2025-12-31T23:59:59Z", null)]
    [InlineData("2026-01-01T00:00:00Z", 5.0)]
    [InlineData("2026-05-31T23:59:59Z", 5.0)]
    [InlineData("2026-06-01T00:00:00Z", 2.5)]
    [InlineData("2027-01-01T00:00:00Z", 2.5)]
    public void A_price_holds_from_its_day_until_a_later_one_begins(string at, double? input) =>
        Assert.Equal((decimal?)input, PriceRules.ValidAt([New, Old], DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture))?.Input);
}

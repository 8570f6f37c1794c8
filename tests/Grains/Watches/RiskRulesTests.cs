using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Watches;
using LearningSessions.Grains.Watches;

namespace LearningSessions.Grains.Tests.Watches;

public sealed class RiskRulesTests
{
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private static readonly RiskOptions Defaults = new();

    [Fact]
    public void Engagement_that_falls_by_fifteen_points_over_three_phases_is_a_sign()
    {
        PhaseScore[] phases = [Phase(0, engagement: 90), Phase(1, engagement: 80), Phase(2, engagement: 95), Phase(3, engagement: 65)];

        var sign = Assert.Single(RiskRules.Of(phases, Defaults, Monday.AddDays(4)));

        Assert.Equal((RiskRule.EngagementFalls, 15m, 15m, "P4"), (sign.Rule, sign.Value, sign.Limit, sign.Phase));
    }

    [Fact]
    public void A_smaller_fall_and_one_over_more_than_three_phases_is_none()
    {
        Assert.Empty(RiskRules.Of([Phase(0, engagement: 80), Phase(1, engagement: 80), Phase(2, engagement: 65.1m)], Defaults, Monday.AddDays(3)));
        Assert.Empty(RiskRules.Of(
            [Phase(0, engagement: 90), Phase(1, engagement: 75), Phase(2, engagement: 75), Phase(3, engagement: 75)], Defaults, Monday.AddDays(4)));
    }

    [Fact]
    public void Phases_without_engagement_are_passed_over_and_fewer_than_three_with_it_tell_nothing()
    {
        PhaseScore[] two = [Phase(0, engagement: 90), Phase(1), Phase(2, engagement: 20)];
        PhaseScore[] three = [Phase(0, engagement: 90), Phase(1), Phase(2, engagement: 50), Phase(3), Phase(4, engagement: 20)];

        Assert.Empty(RiskRules.Of(two, Defaults, Monday.AddDays(3)));
        Assert.Equal(70, Assert.Single(RiskRules.Of(three, Defaults, Monday.AddDays(5))).Value);
    }

    [Fact]
    public void Accuracy_is_weighed_by_responses_over_the_last_three_phases()
    {
        PhaseScore[] low = [Phase(0, accuracy: 100, responses: 99), Phase(1, accuracy: 70, responses: 1), Phase(2, accuracy: 45, responses: 9), Phase(3)];
        PhaseScore[] fair = [Phase(0, accuracy: 50, responses: 5)];

        Assert.Equal((RiskRule.LowAccuracy, 47.5m), Assert.Single(RiskRules.Of(low, Defaults, Monday.AddDays(4))) is var sign ? (sign.Rule, sign.Value) : default);
        Assert.Empty(RiskRules.Of(fair, Defaults, Monday.AddDays(1)));
    }

    [Fact]
    public void A_gap_of_more_than_seven_days_between_phases_or_since_the_last_is_a_sign()
    {
        PhaseScore[] phases = [Phase(0), Phase(9), Phase(10)];

        Assert.Equal("P1", Assert.Single(RiskRules.Of(phases, Defaults, Monday.AddDays(10))).Phase);
        Assert.Equal(RiskRule.LongGap, Assert.Single(RiskRules.Of([Phase(0)], Defaults, Monday.AddDays(7.5))).Rule);
        Assert.Empty(RiskRules.Of([Phase(0)], Defaults, Monday.AddDays(7)));
    }

    [Fact]
    public void Each_limit_is_an_option()
    {
        var strict = new RiskOptions { EngagementFall = 5, LowAccuracy = 80, LongGap = TimeSpan.FromHours(12) };
        PhaseScore[] phases = [Phase(0, 60, 70), Phase(1, 60, 66), Phase(2, 60, 64)];

        Assert.Equal(
            [RiskRule.EngagementFalls, RiskRule.LowAccuracy, RiskRule.LongGap],
            RiskRules.Of(phases, strict, Monday.AddDays(2)).Select(sign => sign.Rule));
    }

    [Fact]
    public void Nobody_is_at_risk_without_phases() => Assert.Empty(RiskRules.Of([], Defaults, Monday));

    [Fact]
    public void A_sign_that_stays_raises_one_alert_and_one_that_comes_back_another()
    {
        var learner = new Learner { Id = LearnerId.From("ana") };
        PhaseScore[] phases = [Phase(0, accuracy: 20)];
        var signs = RiskRules.Of(phases, Defaults, Monday.AddDays(1));
        var later = RiskRules.Of([.. phases, Phase(1, accuracy: 30)], Defaults, Monday.AddDays(2));

        var first = WatchRules.Look(null, learner, signs, Monday);
        var still = WatchRules.Look(first, learner, later, Monday.AddDays(1));
        var gone = WatchRules.Look(still, learner, [], Monday.AddDays(2));
        var back = WatchRules.Look(gone, learner, later, Monday.AddDays(3));
        var same = WatchRules.Look(WatchRules.Look(back, learner, [], Monday.AddDays(4)), learner, later, Monday.AddDays(5));

        Assert.Equal((1, 1, 1, 2), (first.Alerts.Length, still.Alerts.Length, gone.Alerts.Length, back.Alerts.Length));
        Assert.Equal((Monday, null), (still.AtRiskSince, gone.AtRiskSince));
        // It rests on the same phase as before: nobody is told twice.
        Assert.Equal(2, same.Alerts.Length);
    }

    private static PhaseScore Phase(int day, decimal? accuracy = null, decimal? engagement = null, int responses = 4) => new()
    {
        Session = $"s-{day}",
        Milestone = "m1",
        Phase = $"P{day + 1}",
        Start = Monday.AddDays(day).ToUnixTimeMilliseconds(),
        End = Monday.AddDays(day).ToUnixTimeMilliseconds(),
        Responses = responses,
        Accuracy = accuracy,
        Engagement = engagement,
    };
}

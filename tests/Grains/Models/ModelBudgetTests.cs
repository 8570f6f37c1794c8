using LearningSessions.Grains.Interfaces.Budgets;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Models;
using LearningSessions.Grains.Tests.Running;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Tests.Models;

public sealed class ModelBudgetTests
{
    private const string Good = """{"score":7}""";
    private const string Day = "all:2026-11-21";
    private const string Month = "all:2026-11";

    // A call holds about 0.00405 (50 tokens at 1, 1,000 at 4 a million) and costs 0.000205.
    private static readonly Dictionary<string, string?> Tight = new() { ["Budgets:DayUsd"] = "0.005" };

    [Fact]
    public async Task What_a_call_holds_is_settled_to_what_it_cost()
    {
        await using var running = await ModelCallsTests.Start(new ScriptedModel(ScriptedModel.Says(Good)), Tight);

        await ModelCallsTests.Ask(running);

        foreach (var id in new[] { Day, Month })
            Assert.Equal((0.000205m, 0m), await Used(running, id));
    }

    [Fact]
    public async Task A_budget_stops_a_call_before_it_costs_until_its_day_is_over()
    {
        var model = new ScriptedModel(ScriptedModel.Says(Good), ScriptedModel.Says(Good));
        await using var running = await ModelCallsTests.Start(model, new() { ["Budgets:DayUsd"] = "0.0042" });
        await ModelCallsTests.Ask(running);

        var refused = Assert.IsType<ModelAnswer.Failed>(await ModelCallsTests.Ask(running, request => request with { CallId = "c2" }));

        Assert.Equal(TimeSpan.FromHours(14), Assert.IsType<ProviderFailure.Transient>(refused.Failure).RetryAfter);
        Assert.Equal((1, ModelCallResult.OverBudget), (model.Calls.Count, running.Records[^1].Result));
        Assert.Equal(1, (await running.Get<IBudgetGrain>(Day).Get()).Refused);

        running.Time.Advance(TimeSpan.FromHours(14));
        Assert.IsType<ModelAnswer.Answered>(await ModelCallsTests.Ask(running, request => request with { CallId = "c3" }));
    }

    [Fact]
    public async Task What_the_month_refuses_the_day_does_not_hold()
    {
        await using var running = await ModelCallsTests.Start(new ScriptedModel(), new() { ["Budgets:MonthUsd"] = "0.001" });

        var refused = Assert.IsType<ModelAnswer.Failed>(await ModelCallsTests.Ask(running));

        Assert.Equal(TimeSpan.FromDays(9) + TimeSpan.FromHours(14), Assert.IsType<ProviderFailure.Transient>(refused.Failure).RetryAfter);
        Assert.Equal((0m, 0m), await Used(running, Day));
    }

    [Fact]
    public async Task A_day_ends_in_the_deployments_zone()
    {
        await using var running = await ModelCallsTests.Start(
            new ScriptedModel(ScriptedModel.Says(Good)), new() { ["Deployment:TimeZone"] = "Asia/Tokyo", ["Budgets:DayUsd"] = "1" });
        running.Time.Advance(TimeSpan.FromHours(6));

        await ModelCallsTests.Ask(running);

        Assert.Equal((0.000205m, 0m), await Used(running, "all:2026-11-22"));
    }

    [Fact]
    public async Task A_refused_request_holds_nothing_and_one_that_was_cut_off_stays_held()
    {
        var model = new ScriptedModel(
            new ModelOutcome.Failed(new ProviderFailure.Transient("busy"), IsFree: true),
            new ModelOutcome.Failed(new ProviderFailure.Transient("timed out"), IsFree: false));
        await using var running = await ModelCallsTests.Start(model, Tight);

        await ModelCallsTests.Ask(running);
        Assert.Equal((0m, 0m), await Used(running, Day));

        await ModelCallsTests.Ask(running, request => request with { CallId = "c2" });
        var (spent, reserved) = await Used(running, Day);
        Assert.True(spent + reserved > 0.004m);
        Assert.Equal([0m, null], running.Records.Select(record => record.Cost));
    }

    [Fact]
    public async Task With_a_limit_a_model_without_a_price_is_not_called()
    {
        var model = new ScriptedModel { Card = new ScriptedModel().Card with { Prices = [] } };
        await using var running = await ModelCallsTests.Start(model, Tight);

        var refused = Assert.IsType<ModelAnswer.Failed>(await ModelCallsTests.Ask(running));

        var reason = Assert.IsType<ProviderFailure.Permanent>(refused.Failure).Reason;
        Assert.StartsWith($"{model.Card.Name} has no price for today", reason, StringComparison.Ordinal);
        Assert.EndsWith("or Free=true where it costs nothing.", reason, StringComparison.Ordinal);
        Assert.Empty(model.Calls);
    }

    private static async Task<(decimal Spent, decimal Reserved)> Used(RunningGrains running, string id)
    {
        var budget = await running.Get<IBudgetGrain>(id).Get();
        return (budget.Spent, budget.Reserved);
    }
}

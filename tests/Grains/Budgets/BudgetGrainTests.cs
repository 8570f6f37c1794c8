using LearningSessions.Grains.Interfaces.Budgets;
using LearningSessions.Grains.Tests.Running;

namespace LearningSessions.Grains.Tests.Budgets;

public sealed class BudgetGrainTests
{
    [Fact]
    public async Task What_is_held_survives_the_end_of_the_process()
    {
        var settings = new Dictionary<string, string?> { ["Budgets:DayUsd"] = "10" };
        await using var running = await RunningGrains.StartAsync(settings);
        Assert.IsType<BudgetOutcome.Reserved>(await running.Get<IBudgetGrain>("all:2026-11-21").Reserve("a", 9));

        await running.StopProcess();
        await running.StartProcess();
        var budget = running.Get<IBudgetGrain>("all:2026-11-21");

        Assert.IsType<BudgetOutcome.UsedUp>(await budget.Reserve("b", 2));
        await budget.Settle("a", 1);
        Assert.IsType<BudgetOutcome.Reserved>(await budget.Reserve("b", 2));
        Assert.Equal((10m, 1m, 2m, 1), await budget.Get() is var now ? (now.Limit, now.Spent, now.Reserved, now.Refused) : default);
    }

    [Fact]
    public async Task A_hundred_callers_at_once_never_get_more_than_the_limit()
    {
        await using var running = await RunningGrains.StartAsync(new() { ["Budgets:MonthUsd"] = "30" });
        var budget = running.Get<IBudgetGrain>("all:2026-11");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(call => budget.Reserve($"call-{call}", 1)));

        Assert.Equal(30, outcomes.OfType<BudgetOutcome.Reserved>().Count());
        Assert.InRange(running.Storage.LongestState, 1, 64 * 1024);
    }

    [Fact]
    public async Task A_key_of_another_form_is_refused()
    {
        await using var running = await RunningGrains.StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => running.Get<IBudgetGrain>("november").Reserve("a", 1));
    }
}

using LearningSessions.Grains.Budgets;
using LearningSessions.Grains.Interfaces.Budgets;

namespace LearningSessions.Grains.Tests.Budgets;

public sealed class BudgetRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);
    private static readonly BudgetId Id = BudgetId.OfDay("all", new DateOnly(2026, 11, 21));

    [Fact]
    public void What_is_held_counts_as_spent()
    {
        var (held, _) = Reserve(new BudgetState(), 10, "a", 6);

        Assert.IsType<BudgetOutcome.UsedUp>(Reserve(held, 10, "b", 5).Outcome);
        Assert.IsType<BudgetOutcome.Reserved>(Reserve(held, 10, "b", 4).Outcome);
    }

    [Fact]
    public void Settling_frees_what_was_held_too_much()
    {
        var settled = BudgetRules.Settle(Reserve(new BudgetState(), 10, "a", 6).State, "a", 1);

        Assert.IsType<BudgetOutcome.Reserved>(Reserve(settled, 10, "b", 9).Outcome);
    }

    [Fact]
    public void A_call_is_held_once_and_settled_once()
    {
        var held = Reserve(Reserve(new BudgetState(), 10, "a", 6).State, 10, "a", 6).State;
        var settled = BudgetRules.Settle(BudgetRules.Settle(BudgetRules.Settle(held, "a", 2), "a", 9), "unknown", 9);

        Assert.Equal((2m, 0m), Used(settled));
        Assert.Same(settled, Reserve(settled, 10, "a", 6).State);
    }

    [Fact]
    public void A_cost_nobody_knows_leaves_the_whole_amount_spent() =>
        Assert.Equal((6m, 0m), Used(BudgetRules.Settle(Reserve(new BudgetState(), 10, "a", 6).State, "a", null)));

    [Fact]
    public void Refusals_are_counted_with_what_they_saved()
    {
        var state = Reserve(Reserve(new BudgetState(), 1, "a", 2).State, 1, "b", 3).State;

        Assert.Equal((2, 5m), BudgetRules.View(Id, state, 1) is var budget ? (budget.Refused, budget.RefusedAmount) : default);
    }

    [Fact]
    public void What_costs_nothing_passes_a_limit_that_was_overrun()
    {
        var overrun = BudgetRules.Settle(Reserve(new BudgetState(), 5, "a", 4).State, "a", 6);

        Assert.IsType<BudgetOutcome.Reserved>(Reserve(overrun, 5, "b", 0).Outcome);
        Assert.IsType<BudgetOutcome.UsedUp>(Reserve(overrun, 5, "c", 0.01m).Outcome);
    }

    [Fact]
    public void Without_a_limit_nothing_is_refused_and_calls_without_a_price_are_counted()
    {
        var (state, outcome) = Reserve(new BudgetState(), null, "a", null);

        Assert.IsType<BudgetOutcome.Reserved>(outcome);
        Assert.Equal(1, BudgetRules.View(Id, state, null).Unpriced);
        Assert.IsType<BudgetOutcome.NoPrice>(Reserve(new BudgetState(), 1, "a", null).Outcome);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void However_many_calls_come_and_whichever_are_settled_no_amount_is_lost(int seed)
    {
        var random = new Random(seed);
        var state = new BudgetState();
        var amounts = new Dictionary<string, decimal>();
        var open = new List<string>();
        for (var i = 0; i < 2_000; i++)
        {
            if (open.Count > 0 && (open.Count > BudgetRules.MaxCalls / 2 || random.Next(3) > 0))
            {
                var call = open[random.Next(open.Count)];
                open.Remove(call);
                amounts[call] = random.Next(100);
                state = BudgetRules.Settle(state, call, amounts[call]);
            }
            else
            {
                var call = $"call-{i}";
                open.Add(call);
                amounts[call] = random.Next(100);
                state = Reserve(state, null, call, amounts[call]).State;
            }

            Assert.True(state.Calls.Length <= BudgetRules.MaxCalls);
        }

        var (spent, reserved) = Used(state);
        Assert.Equal((amounts.Values.Sum(), open.Sum(call => amounts[call])), (spent + reserved, reserved));
    }

    [Fact]
    public void More_open_calls_than_are_remembered_stay_spent()
    {
        var state = new BudgetState();
        for (var i = 0; i < BudgetRules.MaxCalls + 20; i++)
            state = Reserve(state, null, $"call-{i}", 1).State;

        Assert.Equal((20m, (decimal)BudgetRules.MaxCalls), Used(state));
    }

    [Theory]
    [InlineData("all:2026-11-21", BudgetPeriod.Day, "2026-11-21", "2026-11-21")]
    [InlineData("all:2028-02", BudgetPeriod.Month, "2028-02-01", "2028-02-29")]
    public void An_id_names_scope_and_period(string id, BudgetPeriod period, string from, string to)
    {
        Assert.True(BudgetId.TryParse(id, out var parts));
        Assert.Equal(("all", period, from, to), (parts.Scope, parts.Period, $"{parts.From:yyyy-MM-dd}", $"{parts.To:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("all")]
    [InlineData("all:2026")]
    [InlineData("all:2026-13")]
    [InlineData(":2026-11")]
    [InlineData("a:b:2026-11")]
    public void What_is_no_id_is_not_read(string id) => Assert.False(BudgetId.TryParse(id, out _));

    private static (BudgetState State, BudgetOutcome Outcome) Reserve(BudgetState state, decimal? limit, string call, decimal? amount) =>
        BudgetRules.Reserve(Id, state, limit, call, amount, Now);

    private static (decimal Spent, decimal Reserved) Used(BudgetState state) => BudgetRules.View(Id, state, null) is var budget ? (budget.Spent, budget.Reserved) : default;
}

using LearningSessions.Grains.Interfaces.Budgets;

namespace LearningSessions.Grains.Budgets;

/// <summary>How a budget is held, settled and refused.</summary>
public static class BudgetRules
{
    /// <summary>The most calls that are remembered one by one.</summary>
    public const int MaxCalls = 100;

    /// <summary>The longest id of a call, in characters.</summary>
    public const int MaxCallId = 300;

    /// <summary>The limit of a period.</summary>
    public static decimal? Limit(BudgetPeriod period, BudgetOptions options) =>
        period == BudgetPeriod.Day ? options.DayUsd : options.MonthUsd;

    /// <summary>The budget as others see it.</summary>
    public static Budget View(BudgetId id, BudgetState state, decimal? limit) => new()
    {
        Id = id,
        Limit = limit,
        Spent = state.Earlier + state.Calls.Where(call => call.Settled).Sum(call => call.Amount),
        Reserved = state.Calls.Where(call => !call.Settled).Sum(call => call.Amount),
        Unpriced = state.Unpriced,
        Refused = state.Refused,
        RefusedAmount = state.RefusedAmount,
    };

    /// <summary>Holds an amount for a call, or refuses it.</summary>
    public static (BudgetState State, BudgetOutcome Outcome) Reserve(
        BudgetId id, BudgetState state, decimal? limit, string callId, decimal? amount, DateTimeOffset now)
    {
        if (state.Calls.Any(call => call.CallId == callId))
            return (state, new BudgetOutcome.Reserved());
        state = state with { Limit = limit };
        if (limit is { } most)
        {
            var refused = state with { Refused = state.Refused + 1, RefusedAmount = state.RefusedAmount + (amount ?? 0) };
            if (amount is null)
                return (refused, new BudgetOutcome.NoPrice(View(id, refused, limit)));
            if (amount > 0 && Used(state) + amount > most)
                return (refused, new BudgetOutcome.UsedUp(View(id, refused, limit)));
        }

        var next = state with
        {
            Calls = state.Calls.Add(new BudgetedCall(callId, amount ?? 0, now, Settled: false)),
            Unpriced = state.Unpriced + (amount is null ? 1 : 0),
        };
        return (Bounded(next), new BudgetOutcome.Reserved());
    }

    /// <summary>Replaces what a call holds by what it cost.</summary>
    public static BudgetState Settle(BudgetState state, string callId, decimal? cost)
    {
        var held = state.Calls.FirstOrDefault(call => call.CallId == callId && !call.Settled);
        return held is null
            ? state
            : state with { Calls = state.Calls.Replace(held, held with { Amount = cost ?? held.Amount, Settled = true }) };
    }

    private static decimal Used(BudgetState state) => state.Earlier + state.Calls.Sum(call => call.Amount);

    // A settled call goes first: one that is still held would no longer learn its cost, and its whole amount would stay spent.
    private static BudgetState Bounded(BudgetState state)
    {
        if (state.Calls.Length <= MaxCalls)
            return state;
        var oldest = state.Calls.FirstOrDefault(call => call.Settled) ?? state.Calls[0];
        return state with { Calls = state.Calls.Remove(oldest), Earlier = state.Earlier + oldest.Amount };
    }
}

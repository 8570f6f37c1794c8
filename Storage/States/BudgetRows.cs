using System.Globalization;
using LearningSessions.Grains.Budgets;
using LearningSessions.Grains.Interfaces.Budgets;

namespace LearningSessions.Storage.States;

/// <summary>A budget's row.</summary>
internal static class BudgetRows
{
    private static readonly Table Budgets = new("budget", ["id"],
        ["period", "from_day", "limit_amount", "spent", "reserved", "unpriced", "refused", "refused_amount"],
        constant: ["period", "from_day"]);

    public static Projection<BudgetState>[] All { get; } = [new(Budgets, key => [key], (key, state, _) => Budget(key, state))];

    private static object?[]? Budget(string key, BudgetState state)
    {
        if (!BudgetId.TryParse(key, out var parts))
            return null;
        var budget = BudgetRules.View(BudgetId.From(key), state, state.Limit);
        return
        [
            (int)parts.Period, parts.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Amounts.From(budget.Limit),
            Amounts.From(budget.Spent), Amounts.From(budget.Reserved), budget.Unpriced, budget.Refused, Amounts.From(budget.RefusedAmount),
        ];
    }
}

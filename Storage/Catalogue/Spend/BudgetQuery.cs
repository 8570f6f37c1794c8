using LearningSessions.Grains.Interfaces.Budgets;

namespace LearningSessions.Storage.Catalogue.Spend;

/// <summary>Which budgets; the newest period first.</summary>
public sealed record BudgetQuery : PageRequest
{
    /// <summary>Of days or of months.</summary>
    public BudgetPeriod? Period { get; init; }
}

using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Grains.Budgets;

/// <summary>What all model calls together may cost.</summary>
public sealed class BudgetOptions
{
    /// <summary>US dollars a day of the deployment's zone; null for no limit.</summary>
    [Range(0, 1_000_000)]
    public decimal? DayUsd { get; set; }

    /// <summary>US dollars a month of the deployment's zone; null for no limit.</summary>
    [Range(0, 1_000_000)]
    public decimal? MonthUsd { get; set; }
}

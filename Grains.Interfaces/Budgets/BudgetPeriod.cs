namespace LearningSessions.Grains.Interfaces.Budgets;

/// <summary>How long a budget lasts.</summary>
[GenerateSerializer, Alias("BudgetPeriod")]
public enum BudgetPeriod
{
    /// <summary>One day of the deployment's zone.</summary>
    Day = 1,

    /// <summary>One month of the deployment's zone.</summary>
    Month = 2,
}

namespace LearningSessions.Grains.Interfaces.Budgets;

/// <summary>What a <see cref="BudgetId"/> is made of.</summary>
/// <param name="Scope">Which calls it counts.</param>
/// <param name="Period">Day or month.</param>
/// <param name="From">First day, in the deployment's zone.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record BudgetParts(string Scope, BudgetPeriod Period, DateOnly From, DateOnly To);

using LearningSessions.Grains.Interfaces.Budgets;

namespace LearningSessions.Grains.Models;

/// <summary>What a call holds, and of which budgets: those of the moment it was made.</summary>
/// <param name="CallId">The call.</param>
/// <param name="Day">The day's budget.</param>
/// <param name="Month">The month's budget.</param>
public sealed record Reservation(string CallId, BudgetId Day, BudgetId Month);

namespace LearningSessions.Grains.Budgets;

/// <summary>What one call holds of a budget, or cost.</summary>
/// <param name="CallId">The call.</param>
/// <param name="Amount">US dollars.</param>
/// <param name="At">When it was reserved, UTC.</param>
/// <param name="Settled">Whether the amount is what it cost.</param>
[GenerateSerializer, Immutable, Alias("BudgetedCall")]
public sealed record BudgetedCall(
    [property: Id(0)] string CallId,
    [property: Id(1)] decimal Amount,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] bool Settled);

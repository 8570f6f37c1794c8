namespace LearningSessions.Grains.Interfaces.Budgets;

/// <summary>How much of a budget is used. Amounts are US dollars.</summary>
[GenerateSerializer, Immutable, Alias("Budget")]
public sealed record Budget
{
    /// <summary>Scope and period.</summary>
    [Id(0)] public required BudgetId Id { get; init; }

    /// <summary>The most that may be spent; null when there is no limit.</summary>
    [Id(1)] public decimal? Limit { get; init; }

    /// <summary>Spent by calls that are settled, or whose cost nobody will learn.</summary>
    [Id(2)] public decimal Spent { get; init; }

    /// <summary>Held by calls that are not settled: it counts as spent.</summary>
    [Id(3)] public decimal Reserved { get; init; }

    /// <summary>Calls that were made without a known price: their cost is in no sum here.</summary>
    [Id(4)] public int Unpriced { get; init; }

    /// <summary>Calls it refused.</summary>
    [Id(5)] public int Refused { get; init; }

    /// <summary>What the refused calls were thought to cost.</summary>
    [Id(6)] public decimal RefusedAmount { get; init; }
}

using System.Collections.Immutable;

namespace LearningSessions.Grains.Budgets;

/// <summary>What a budget keeps.</summary>
[GenerateSerializer, Immutable, Alias("BudgetState")]
public sealed record BudgetState
{
    /// <summary>US dollars of calls that are no longer in <see cref="Calls"/>, settled or not.</summary>
    [Id(0)] public decimal Earlier { get; init; }

    /// <summary>The newest calls, oldest first; at most <see cref="BudgetRules.MaxCalls"/>.</summary>
    [Id(1)] public ImmutableArray<BudgetedCall> Calls { get; init; } = [];

    /// <summary>Calls made without a known price.</summary>
    [Id(2)] public int Unpriced { get; init; }

    /// <summary>Calls refused.</summary>
    [Id(3)] public int Refused { get; init; }

    /// <summary>US dollars the refused calls were thought to cost.</summary>
    [Id(4)] public decimal RefusedAmount { get; init; }
}

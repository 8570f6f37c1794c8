using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Budgets;

/// <summary>The answer when a call asks for its share of a budget.</summary>
[GenerateSerializer, Immutable, Alias("BudgetOutcome")]
[JsonDerivedType(typeof(Reserved), "reserved")]
[JsonDerivedType(typeof(UsedUp), "usedUp")]
[JsonDerivedType(typeof(NoPrice), "noPrice")]
public abstract record BudgetOutcome
{
    private BudgetOutcome()
    {
    }

    /// <summary>The amount is held until it is settled, now or when the same call asked before.</summary>
    [GenerateSerializer, Immutable, Alias("BudgetOutcome.Reserved")]
    public sealed record Reserved : BudgetOutcome;

    /// <summary>The call would go beyond the limit.</summary>
    [GenerateSerializer, Immutable, Alias("BudgetOutcome.UsedUp")]
    public sealed record UsedUp([property: Id(0)] Budget Budget) : BudgetOutcome;

    /// <summary>There is a limit, but nobody knows what the call costs.</summary>
    [GenerateSerializer, Immutable, Alias("BudgetOutcome.NoPrice")]
    public sealed record NoPrice([property: Id(0)] Budget Budget) : BudgetOutcome;
}

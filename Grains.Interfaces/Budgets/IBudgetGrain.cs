namespace LearningSessions.Grains.Interfaces.Budgets;

/// <summary>What model calls may cost in one period. Key: a <see cref="BudgetId"/>. Amounts are US dollars.</summary>
[Alias("IBudgetGrain")]
public interface IBudgetGrain : IGrainWithStringKey
{
    /// <summary>Holds an amount for a call before it is made. The same call again holds nothing more. What is never settled stays spent.</summary>
    /// <param name="callId">The call; 1 to 300 characters.</param>
    /// <param name="amount">The most it is thought to cost, 0 or more; null when no price is known.</param>
    [Alias("Reserve")]
    Task<BudgetOutcome> Reserve(string callId, decimal? amount);

    /// <summary>Replaces what is held for a call by what it cost, once; further times, and for calls that hold nothing, it does nothing.</summary>
    /// <param name="callId">The call.</param>
    /// <param name="cost">What it cost, 0 or more; null when nobody knows: what it holds stays spent.</param>
    [Alias("Settle")]
    Task Settle(string callId, decimal? cost);

    /// <summary>How much is used.</summary>
    [Alias("Get"), ReadOnly]
    Task<Budget> Get();
}

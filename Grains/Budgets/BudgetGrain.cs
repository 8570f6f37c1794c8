using LearningSessions.Grains.Interfaces.Budgets;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Budgets;

/// <summary>The budget of one scope and period. The rules are <see cref="BudgetRules"/>.</summary>
[GrainType("budget")]
public sealed class BudgetGrain(
    [PersistentState("budget")] IPersistentState<BudgetState> state,
    IOptions<BudgetOptions> options,
    TimeProvider time) : DurableGrain, IBudgetGrain
{
    private BudgetId Id => BudgetId.From(this.GetPrimaryKeyString());

    private decimal? Limit => BudgetId.TryParse(Id.Value, out var parts)
        ? BudgetRules.Limit(parts.Period, options.Value)
        : throw new ArgumentException($"'{Id}' is no budget id.");

    /// <inheritdoc />
    public async Task<BudgetOutcome> Reserve(string callId, decimal? amount)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(callId.Length, BudgetRules.MaxCallId, nameof(callId));
        ArgumentException.ThrowIfNullOrEmpty(callId);
        var (next, outcome) = BudgetRules.Reserve(Id, state.State, Limit, callId, amount, time.GetUtcNow());
        if (next != state.State)
            await Save(state, next);
        return outcome;
    }

    /// <inheritdoc />
    public async Task Settle(string callId, decimal? cost)
    {
        var next = BudgetRules.Settle(state.State, callId, cost);
        if (next != state.State)
            await Save(state, next);
    }

    /// <inheritdoc />
    public Task<Budget> Get() => Task.FromResult(BudgetRules.View(Id, state.State, Limit));
}

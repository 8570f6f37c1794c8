using System.Globalization;
using LearningSessions.Grains.Interfaces.Budgets;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Models;

/// <summary>Holds a call's cost in the budgets of the day and of the month, and settles it.</summary>
public sealed class ModelSpending(IGrainFactory grains, IOptions<DeploymentOptions> deployment, TimeProvider time)
{
    private TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(deployment.Value.TimeZone);

    /// <summary>Holds an amount in both budgets, or in none.</summary>
    /// <param name="callId">The call.</param>
    /// <param name="called">The model or service, as the configuration names it.</param>
    /// <param name="amount">US dollars; null when no price is known.</param>
    public async Task<SpendingOutcome> Reserve(string callId, string called, decimal? amount)
    {
        var held = At(callId, time.GetUtcNow());
        if (Refusal(await Budget(held.Day).Reserve(callId, amount), called) is { } refusedByDay)
            return new SpendingOutcome.Refused(refusedByDay);
        if (Refusal(await Budget(held.Month).Reserve(callId, amount), called) is not { } refusedByMonth)
            return new SpendingOutcome.Held(held);
        await Budget(held.Day).Settle(callId, 0);
        return new SpendingOutcome.Refused(refusedByMonth);
    }

    /// <summary>Replaces what is held by what it cost; null leaves it held.</summary>
    public async Task Settle(Reservation held, decimal? cost)
    {
        await Budget(held.Day).Settle(held.CallId, cost);
        await Budget(held.Month).Settle(held.CallId, cost);
    }

    /// <summary>Replaces what was held at a time by what it cost: for whoever learns the cost long after the call.</summary>
    public Task Settle(string callId, DateTimeOffset heldAt, decimal? cost) => Settle(At(callId, heldAt), cost);

    private Reservation At(string callId, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone).DateTime);
        return new Reservation(callId, BudgetId.OfDay(BudgetId.AllCalls, today), BudgetId.OfMonth(BudgetId.AllCalls, today));
    }

    private IBudgetGrain Budget(BudgetId id) => grains.GetGrain<IBudgetGrain>(id.Value);

    private ProviderFailure? Refusal(BudgetOutcome outcome, string called) => outcome switch
    {
        BudgetOutcome.Reserved => null,
        BudgetOutcome.UsedUp usedUp => UsedUp(usedUp.Budget),
        BudgetOutcome.NoPrice noPrice => new ProviderFailure.Permanent(
            $"{called} has no price for today, and the budget {noPrice.Budget.Id} has a limit: state its Prices in the configuration, or Free=true where it costs nothing."),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
    };

    private ProviderFailure.Transient UsedUp(Budget budget)
    {
        if (!BudgetId.TryParse(budget.Id.Value, out var parts))
            throw new InvalidOperationException($"'{budget.Id}' is no budget id.");
        var period = parts.Period == BudgetPeriod.Day ? "day" : "month";
        var used = string.Create(CultureInfo.InvariantCulture, $"{budget.Spent + budget.Reserved:0.00##} of {budget.Limit:0.00##} US dollars are spent or held");
        return new ProviderFailure.Transient(
            $"The {period}'s budget for models does not allow this call: {used}. It is tried again when the {period} is over.",
            WindowRules.Bounds(parts.From, parts.To, Zone).Until - time.GetUtcNow());
    }
}

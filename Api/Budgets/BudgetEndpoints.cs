using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Budgets;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Spend;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Budgets;

/// <summary>What model calls may cost in a day and in a month, and what of it is used. Amounts are US dollars.</summary>
public static class BudgetEndpoints
{
    public static void MapBudgets(this IEndpointRouteBuilder app)
    {
        var budgets = app.MapGroup("/v1/budgets").WithTags("Budgets").WithBudgetIds();
        budgets.MapGet("/", List).WithName("ListBudgets").Needs(Policies.ReadBudgets).ProducesProblem(400);
        budgets.MapGet("/{id}", Get).WithName("GetBudget").Needs(Policies.ReadBudgets).ProducesProblem(400).ProducesProblem(404);
    }

    /// <summary>The budgets that calls asked, the newest period first. The limit of each is the one when it was last asked.</summary>
    /// <param name="period">Of days or of months: day or month; both when left out.</param>
    /// <param name="limit">How many at most: 1 to 200; 50 when left out.</param>
    /// <param name="cursor">nextCursor of the part before.</param>
    public static async Task<Results<Ok<Page<Budget>>, ProblemHttpResult>> List(Catalogue catalogue, string? period, int? limit, string? cursor)
    {
        var faults = new Faults().Note("limit", Paging.FaultOf(limit));
        var query = new BudgetQuery { Period = faults.Choice<BudgetPeriod>("period", period), Limit = limit ?? Paging.DefaultLimit, Cursor = cursor };
        return faults.Problem() is { } problem ? problem : await Paging.Answer(() => catalogue.Budgets(query));
    }

    /// <summary>One budget as it now is, with the limit of the present configuration; nothing is used of it before a call asked.</summary>
    /// <param name="id">Scope and day or month of the deployment's zone: all:2026-11-21, all:2026-11.</param>
    public static async Task<Results<Ok<Budget>, ProblemHttpResult>> Get(string id, IGrainFactory grains) =>
        BudgetId.TryParse(id, out var parts) && parts.Scope == BudgetId.AllCalls
            ? TypedResults.Ok(await grains.GetGrain<IBudgetGrain>(id).Get())
            : ProblemTypes.UnknownBudget.Because($"The one scope there is, is {BudgetId.AllCalls}: {BudgetId.AllCalls}:2026-11-21 or {BudgetId.AllCalls}:2026-11.");
}

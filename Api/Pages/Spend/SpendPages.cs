using LearningSessions.Api.Access;
using LearningSessions.Api.Budgets;
using LearningSessions.Api.Input;
using LearningSessions.Api.ModelCalls;
using LearningSessions.Api.Pages.Viewing;
using LearningSessions.Grains.Interfaces.Budgets;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Spend;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Pages.Spend;

/// <summary>The pages of what model calls cost, what budgets allow, and each call.</summary>
public static class SpendPages
{
    /// <summary>Maps them.</summary>
    public static void MapSpendPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/spend", Show).Needs(Policies.ReadModelCalls).Needs(Policies.ReadBudgets);
        pages.MapGet("/model-calls", Calls).Needs(Policies.ReadModelCalls);
    }

    private static async Task<IResult> Show(Catalogue catalogue, IGrainFactory grains, IOptions<DeploymentOptions> deployment, TimeProvider time, Viewer viewer)
    {
        var groups = new Dictionary<string, IReadOnlyList<ModelSpendRow>>();
        foreach (var by in (IEnumerable<string>)["day", "model", "prompt", "kind"])
        {
            var answer = await ModelCallEndpoints.Spend(catalogue, deployment, by, viewer.Asked("from"), viewer.Asked("until"));
            if (answer.Result is not Ok<ModelSpend> { Value: { } spend })
                return answer;
            groups[by] = spend.Items;
        }

        if ((await BudgetEndpoints.List(catalogue, null, null, null)).Result is not Ok<Page<Budget>> { Value: { } budgets })
            throw new InvalidOperationException("The list of budgets was not answered.");
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(deployment.Value.TimeZone)).DateTime);
        var model = new SpendModel(
            await grains.GetGrain<IBudgetGrain>(BudgetId.OfDay(BudgetId.AllCalls, today).Value).Get(),
            await grains.GetGrain<IBudgetGrain>(BudgetId.OfMonth(BudgetId.AllCalls, today).Value).Get(),
            budgets.Items,
            groups["day"],
            groups["model"],
            groups["prompt"],
            groups["kind"]);
        return new RazorComponentResult<SpendPage>(new { Model = model });
    }

    private static async Task<IResult> Calls(Catalogue catalogue, Viewer viewer)
    {
        var filter = new ModelCallFilter(
            viewer.Asked("from"),
            viewer.Asked("until"),
            viewer.Asked("model"),
            viewer.Asked("prompt"),
            null,
            viewer.Asked("kind"),
            null,
            viewer.Asked("outcome"),
            viewer.Asked("sort"),
            null,
            viewer.Asked("cursor"));
        var answer = await ModelCallEndpoints.List(catalogue, filter);
        return answer.Result is Ok<Page<ModelCallRecord>> { Value: { } part } ? new RazorComponentResult<ModelCallsPage>(new { Part = part }) : answer;
    }
}

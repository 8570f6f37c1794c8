using System.Text.Json;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Grains.Interfaces.Budgets;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Api.Tests.Budgets;

[Collection("Running")]
public sealed class BudgetEndpointsTests(RunningApi api)
{
    private readonly HttpClient client = api.Client;

    [Fact]
    public async Task What_is_held_and_spent_shows_in_the_budget_and_in_the_list()
    {
        const string id = "all:1999-12";
        var budget = api.Services.GetRequiredService<IGrainFactory>().GetGrain<IBudgetGrain>(id);
        await budget.Reserve("a", 2m);
        await budget.Settle("a", 0.25m);
        await budget.Reserve("b", 1m);

        var shown = await client.GetAsync($"/v1/budgets/{id}").Is<Budget>(200);
        var listed = await client.GetAsync("/v1/budgets?period=month&limit=200").Is<JsonElement>(200);

        Assert.Equal((0.25m, 1m), (shown.Spent, shown.Reserved));
        var row = listed.GetProperty("items").EnumerateArray().Single(each => each.GetProperty("id").GetString() == id);
        Assert.Equal((0.25m, 1m), (row.GetProperty("spent").GetDecimal(), row.GetProperty("reserved").GetDecimal()));
        var days = await client.GetAsync("/v1/budgets?period=day&limit=200").Is<JsonElement>(200);
        Assert.DoesNotContain(id, days.GetProperty("items").EnumerateArray().Select(each => each.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_budget_nobody_asked_is_unused()
    {
        var budget = await client.GetAsync("/v1/budgets/all:1998-12-31").Is<Budget>(200);
        Assert.Equal(new Budget { Id = BudgetId.From("all:1998-12-31") }, budget);
    }

    [Fact]
    public async Task What_is_no_budget_is_a_problem()
    {
        await client.GetAsync("/v1/budgets/all:2026-13").IsProblem(400, "invalid-id");
        await client.GetAsync("/v1/budgets/ana:2026-11").IsProblem(404, "unknown-budget");
        await client.GetAsync("/v1/budgets?period=year").IsProblem(400, "invalid-request");
        await client.GetAsync("/v1/budgets?limit=0").IsProblem(400, "invalid-request");
        await client.GetAsync("/v1/budgets?cursor=x").IsProblem(400, "invalid-cursor");
    }

    [Fact]
    public async Task Reviewers_do_not_see_money()
    {
        using var reviewer = api.ClientOf(AccessRole.Reviewer, "rita");
        await reviewer.GetAsync("/v1/budgets").IsProblem(403, "not-allowed");
        await reviewer.GetAsync("/v1/model-calls").IsProblem(403, "not-allowed");
        await reviewer.GetAsync("/v1/model-calls/spend?by=day").IsProblem(403, "not-allowed");
    }
}

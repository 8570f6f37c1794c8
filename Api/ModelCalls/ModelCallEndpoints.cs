using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Spend;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.ModelCalls;

/// <summary>The calls of models: which, for what, how they ended, what they cost. Neither prompts nor answers are kept in them.</summary>
public static class ModelCallEndpoints
{
    public static void MapModelCalls(this IEndpointRouteBuilder app)
    {
        var calls = app.MapGroup("/v1/model-calls").WithTags("Model calls");
        calls.MapGet("/", List).WithName("ListModelCalls").Needs(Policies.ReadModelCalls).ProducesProblem(400);
        calls.MapGet("/spend", Spend).WithName("GetModelSpend").Needs(Policies.ReadModelCalls).ProducesProblem(400);
    }

    /// <summary>The calls, the newest first.</summary>
    /// <param name="filter">Which.</param>
    public static async Task<Results<Ok<Page<ModelCallRecord>>, ProblemHttpResult>> List(Catalogue catalogue, [AsParameters] ModelCallFilter filter) =>
        filter.Check(out var query).Problem() is { } problem ? problem : await Paging.Answer(() => catalogue.ModelCalls(query));

    /// <summary>What the calls cost, in US dollars, summed: days newest first, all else the most expensive first.</summary>
    /// <param name="by">By what: model, prompt, kind or day (of the deployment's zone).</param>
    /// <param name="from">Calls from this time on, inclusive: ISO 8601, UTC without a zone.</param>
    /// <param name="until">Calls before this time, exclusive.</param>
    public static async Task<Results<Ok<ModelSpend>, ProblemHttpResult>> Spend(
        Catalogue catalogue, IOptions<DeploymentOptions> deployment, string? by, string? from, string? until)
    {
        var faults = new Faults();
        var grouping = faults.Choice<SpendGrouping>("by", by ?? "");
        var (begin, end) = (faults.Time("from", from), faults.Time("until", until));
        faults.Note("until", end <= begin ? "must be after from" : null);
        if (faults.Problem() is { } problem)
            return problem;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(deployment.Value.TimeZone);
        return TypedResults.Ok(new ModelSpend(await catalogue.ModelSpend(new ModelSpendQuery(grouping!.Value, zone) { From = begin, Until = end })));
    }
}

using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Storage.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Prompts;

/// <summary>What models are told: prompts, and which of their versions calls use.</summary>
public static class PromptEndpoints
{
    public static void MapPrompts(this IEndpointRouteBuilder app)
    {
        var prompts = app.MapGroup("/v1/prompts").WithTags("Prompts").WithTextIds();
        prompts.MapGet("/", List).WithName("ListPrompts").Needs(Policies.ReadPrompts).ProducesProblem(400);
        prompts.MapGet("/{id}", Get).WithName("GetPrompt").Needs(Policies.ReadPrompts).ProducesProblem(400).ProducesProblem(404);
        prompts.MapPut("/{id}/labels/{label}", SetLabel).WithName("SetPromptLabel").Needs(Policies.WritePrompts).ProducesProblem(400).ProducesProblem(404);
        prompts.MapPromptVersions();
    }

    /// <summary>The prompts by name.</summary>
    /// <param name="limit">How many at most: 1 to 200; 50 when left out.</param>
    /// <param name="cursor">nextCursor of the part before.</param>
    public static async Task<Results<Ok<Page<PromptRow>>, ProblemHttpResult>> List(Catalogue catalogue, int? limit, string? cursor) =>
        new Faults().Note("limit", Paging.FaultOf(limit)).Problem() is { } problem
            ? problem
            : await Paging.Answer(() => catalogue.Prompts(new PromptQuery { Limit = limit ?? Paging.DefaultLimit, Cursor = cursor }));

    /// <summary>One prompt: how many versions it has, which were used, where its labels point and who pointed them there.</summary>
    /// <param name="id">The prompt's name: feedback-general.es.</param>
    public static async Task<Results<Ok<Prompt>, ProblemHttpResult>> Get(string id, IGrainFactory grains) =>
        await grains.GetGrain<IPromptGrain>(id).Get() is { } prompt ? TypedResults.Ok(prompt) : PromptAnswers.Unknown(id);

    /// <summary>Points a label at a version, also back at an earlier one; from the next call on it counts.</summary>
    /// <param name="id">The prompt's name.</param>
    /// <param name="label">production, the version that calls use, or candidate, the one on trial.</param>
    /// <param name="target">The version; none takes the candidate away.</param>
    public static async Task<Results<Ok<Prompt>, ProblemHttpResult>> SetLabel(
        string id, string label, LabelTarget target, ClaimsPrincipal person, IGrainFactory grains)
    {
        var faults = new Faults();
        var chosen = faults.Choice<PromptLabel>("label", label);
        if (faults.Problem() is { } problem)
            return problem;
        return await grains.GetGrain<IPromptGrain>(id).SetLabel(chosen!.Value, target.Number, person.ActingName()) is PromptOutcome.Done done
            ? TypedResults.Ok(done.Prompt)
            : PromptAnswers.UnknownVersion(id, target.Number);
    }
}

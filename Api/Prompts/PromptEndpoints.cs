using System.ComponentModel;
using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Prompts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LearningSessions.Api.Prompts;

/// <summary>What models are told: prompts, and which of their versions calls use.</summary>
public static class PromptEndpoints
{
    public static void MapPrompts(this IEndpointRouteBuilder app)
    {
        var prompts = app.MapGroup("/v1/prompts").WithTags("Prompts").WithTextIds();
        prompts.MapGet("/", List).WithName("ListPrompts").Needs(Policies.ReadPrompts).ProducesProblem(400);
        prompts.MapGet("/{id}", Get).WithName("GetPrompt").Needs(Policies.ReadPrompts).ProducesProblem(400).ProducesProblem(404);
        prompts.MapPut("/{id}/labels/{label}", SetLabel).WithName("SetPromptLabel").Needs(Policies.WritePrompts)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(412);
        prompts.MapPromptVersions();
        prompts.MapPromptTrials();
    }

    /// <summary>The prompts by name.</summary>
    /// <param name="search">Text that the name holds, in any case.</param>
    /// <param name="sort">name or -name.</param>
    /// <param name="limit">How many at most: 1 to 200; 50 when left out.</param>
    /// <param name="cursor">nextCursor of the part before.</param>
    public static async Task<Results<Ok<Page<PromptRow>>, ProblemHttpResult>> List(
        Catalogue catalogue, string? search, string? sort, int? limit, string? cursor) =>
        new Faults().Note("limit", Paging.FaultOf(limit)).Problem() is { } problem
            ? problem
            : await Paging.Answer(() => catalogue.Prompts(new PromptQuery { Search = search, Sort = sort, Limit = limit ?? Paging.DefaultLimit, Cursor = cursor }));

    /// <summary>One prompt: how many versions it has, which were used, where its labels point and who pointed them there. The ETag is its revision.</summary>
    /// <param name="id">The prompt's name: feedback-general.es.</param>
    public static async Task<Results<Ok<Prompt>, ProblemHttpResult>> Get(string id, IGrainFactory grains, HttpResponse response)
    {
        if (await grains.GetGrain<IPromptGrain>(id).Get() is not { } prompt)
            return PromptAnswers.Unknown(id);
        response.Headers.ETag = IfMatch.Tag(prompt.Revision);
        return TypedResults.Ok(prompt);
    }

    /// <summary>Points a label at a version, also back at an earlier one; from the next call on it counts. With If-Match only in the revision of the
    /// prompt that was read.</summary>
    /// <param name="id">The prompt's name.</param>
    /// <param name="label">production, the version that calls use, or candidate, the one on trial.</param>
    /// <param name="target">The version; none takes the candidate away.</param>
    public static async Task<Results<Ok<Prompt>, ProblemHttpResult>> SetLabel(
        string id,
        string label,
        LabelTarget target,
        ClaimsPrincipal person,
        [FromHeader(Name = "If-Match"), Description("The ETag of the prompt that was read.")] string? ifMatch,
        IGrainFactory grains,
        HttpResponse response)
    {
        var faults = new Faults();
        var chosen = faults.Choice<PromptLabel>("label", label);
        if (faults.Problem() is { } problem)
            return problem;
        var (grain, condition) = (grains.GetGrain<IPromptGrain>(id), IfMatch.Of(ifMatch));
        var revision = (await grain.Get())?.Revision ?? 0;
        if (!condition.Allows(revision))
            return PromptAnswers.Refused(new PromptOutcome.VersionConflict(revision), id, target.Number);
        var outcome = await grain.SetLabel(chosen!.Value, target.Number, person.ActingName(), condition.IsGiven ? revision : null);
        if (outcome is not PromptOutcome.Done done)
            return PromptAnswers.Refused(outcome, id, target.Number);
        response.Headers.ETag = IfMatch.Tag(done.Prompt.Revision);
        return TypedResults.Ok(done.Prompt);
    }
}

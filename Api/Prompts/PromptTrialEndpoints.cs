using System.ComponentModel;
using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Chats;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LearningSessions.Api.Prompts;

/// <summary>Versions of a prompt at work: tried against each other, and measured.</summary>
public static class PromptTrialEndpoints
{
    private const int MaxShare = 99;

    internal static void MapPromptTrials(this RouteGroupBuilder prompts)
    {
        prompts.MapPut("/{id}/split", Split).WithName("SplitPrompt").Needs(Policies.WritePrompts)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(412);
        prompts.MapGet("/{id}/performance", Performance).WithName("GetPromptPerformance").Needs(Policies.ReadPrompts).ProducesProblem(400).ProducesProblem(404);
    }

    /// <summary>Gives the candidate a share of the sessions, the version in production the others, by the hash of each session; the same session always gets the
    /// same. Without a share the trial ends. With If-Match only in the revision of the prompt that was read.</summary>
    /// <param name="id">The prompt's name.</param>
    /// <param name="request">The share.</param>
    public static async Task<Results<Ok<Prompt>, ProblemHttpResult>> Split(
        string id,
        PromptSplitRequest request,
        ClaimsPrincipal person,
        [FromHeader(Name = "If-Match"), Description("The ETag of the prompt that was read.")] string? ifMatch,
        IGrainFactory grains,
        HttpResponse response)
    {
        if (new Faults().Note("share", request.Share is null or (>= 1 and <= MaxShare) ? null : $"must be 1 to {MaxShare} percent, or null to end the trial").Problem() is { } problem)
            return problem;
        var (grain, condition) = (grains.GetGrain<IPromptGrain>(id), IfMatch.Of(ifMatch));
        if (await grain.Get() is not { } prompt)
            return PromptAnswers.Unknown(id);
        if (!condition.Allows(prompt.Revision))
            return PromptAnswers.Refused(new PromptOutcome.VersionConflict(prompt.Revision), id, null);
        if (request.Share is not null && (prompt is not { Production: not null, Candidate: not null } || prompt.Production == prompt.Candidate))
            return PromptAnswers.NoTrial(id);
        var outcome = await grain.SetSplit(request.Share, person.ActingName(), condition.IsGiven ? prompt.Revision : null);
        if (outcome is not PromptOutcome.Done done)
            return PromptAnswers.Refused(outcome, id, null);
        response.Headers.ETag = IfMatch.Tag(done.Prompt.Revision);
        return TypedResults.Ok(done.Prompt);
    }

    /// <summary>The versions that were called, the newest first: calls, cost, latency, and where conversations were analysed with them the mean score and how far
    /// people agree.</summary>
    /// <param name="id">The prompt's name.</param>
    public static async Task<Results<Ok<IReadOnlyList<PromptPerformanceRow>>, ProblemHttpResult>> Performance(string id, IGrainFactory grains, Catalogue catalogue) =>
        await grains.GetGrain<IPromptGrain>(id).Get() is null
            ? PromptAnswers.Unknown(id)
            : TypedResults.Ok(await catalogue.PromptPerformance(PromptName.From(id)));
}

/// <summary>How a prompt's candidate is tried.</summary>
/// <param name="Share">The candidate's share of the sessions in percent, 1 to 99; null ends the trial.</param>
public sealed record PromptSplitRequest(int? Share);

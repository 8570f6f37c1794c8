using System.ComponentModel;
using System.Globalization;
using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Prompts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LearningSessions.Api.Prompts;

/// <summary>The versions of a prompt: read, written, and changed until they are used.</summary>
public static class PromptVersionEndpoints
{
    private const int MaxLimit = 50;
    private const int DefaultLimit = 20;

    internal static void MapPromptVersions(this RouteGroupBuilder prompts)
    {
        prompts.MapGet("/{id}/versions", List).WithName("ListPromptVersions").Needs(Policies.ReadPrompts).ProducesProblem(400).ProducesProblem(404);
        prompts.MapGet("/{id}/versions/{number:int}", Get).WithName("GetPromptVersion").Needs(Policies.ReadPrompts).ProducesProblem(400).ProducesProblem(404);
        prompts.MapPost("/{id}/versions", Add).WithName("AddPromptVersion").Needs(Policies.WritePrompts).ProducesProblem(400).ProducesProblem(409);
        prompts.MapPut("/{id}/versions/{number:int}", Change).WithName("ChangePromptVersion").Needs(Policies.WritePrompts)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
    }

    /// <summary>The versions with their texts, the newest first.</summary>
    /// <param name="id">The prompt's name.</param>
    /// <param name="limit">How many at most: 1 to 50; 20 when left out.</param>
    /// <param name="cursor">nextCursor of the part before.</param>
    public static async Task<Results<Ok<Page<PromptVersion>>, ProblemHttpResult>> List(string id, int? limit, string? cursor, IGrainFactory grains)
    {
        if (new Faults().Note("limit", limit is null or (>= 1 and <= MaxLimit) ? null : $"must be 1 to {MaxLimit}").Problem() is { } problem)
            return problem;
        if (!TryUpTo(cursor, out var upTo))
            return ProblemTypes.InvalidCursor.Because("The cursor is not one that this list gave out. Take nextCursor as it came, or begin without one.");
        var versions = await grains.GetGrain<IPromptGrain>(id).ListVersions(upTo, limit ?? DefaultLimit);
        if (versions.IsEmpty)
            return PromptAnswers.Unknown(id);
        var next = versions[^1].Number - 1;
        return TypedResults.Ok(new Page<PromptVersion>(versions, next > 0 ? next.ToString(CultureInfo.InvariantCulture) : null));
    }

    /// <summary>One version with its text. The ETag is its edition.</summary>
    /// <param name="id">The prompt's name.</param>
    /// <param name="number">The version's number, from 1.</param>
    public static async Task<Results<Ok<PromptVersion>, ProblemHttpResult>> Get(string id, int number, IGrainFactory grains, HttpResponse response)
    {
        if (await grains.GetGrain<IPromptGrain>(id).GetVersion(number) is not { } version)
            return PromptAnswers.UnknownVersion(id, number);
        response.Headers.ETag = IfMatch.Tag(version.Edition);
        return TypedResults.Ok(version);
    }

    /// <summary>Writes a further version, or the first of a new prompt. No call uses it before a label points at it; the newest version's own
    /// text again adds none.</summary>
    /// <param name="id">The prompt's name: 1 to 128 letters, digits and - _ . @ +.</param>
    /// <param name="request">The text.</param>
    public static async Task<Results<Created<Prompt>, ProblemHttpResult>> Add(string id, PromptVersionRequest request, ClaimsPrincipal person, IGrainFactory grains)
    {
        if (request.Check().Problem() is { } problem)
            return problem;
        return await grains.GetGrain<IPromptGrain>(id).Add(request.Command(person.ActingName())) switch
        {
            PromptOutcome.Done done => TypedResults.Created(FormattableString.Invariant($"/v1/prompts/{Uri.EscapeDataString(id)}/versions/{done.Number}"), done.Prompt),
            var refused => PromptAnswers.Refused(refused, id, null),
        };
    }

    /// <summary>Changes a version that no call has used; with If-Match only the edition that was read.</summary>
    /// <param name="id">The prompt's name.</param>
    /// <param name="number">The version's number.</param>
    /// <param name="request">The text.</param>
    public static async Task<Results<Ok<Prompt>, ProblemHttpResult>> Change(
        string id,
        int number,
        PromptVersionRequest request,
        ClaimsPrincipal person,
        [FromHeader(Name = "If-Match"), Description("The ETag of the version that was read.")] string? ifMatch,
        IGrainFactory grains)
    {
        if (request.Check().Problem() is { } problem)
            return problem;
        var (grain, condition) = (grains.GetGrain<IPromptGrain>(id), IfMatch.Of(ifMatch));
        if (await grain.GetVersion(number) is not { } version)
            return PromptAnswers.UnknownVersion(id, number);
        if (!condition.Allows(version.Edition))
            return PromptAnswers.Refused(new PromptOutcome.VersionConflict(version.Edition), id, number);
        return await grain.Change(number, request.Command(person.ActingName()), condition.IsGiven ? version.Edition : null) switch
        {
            PromptOutcome.Done done => TypedResults.Ok(done.Prompt),
            var refused => PromptAnswers.Refused(refused, id, number),
        };
    }

    private static bool TryUpTo(string? cursor, out int? upTo)
    {
        upTo = null;
        if (cursor is null)
            return true;
        if (!int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
            return false;
        upTo = number;
        return true;
    }
}

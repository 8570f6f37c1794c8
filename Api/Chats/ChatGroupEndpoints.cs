using System.ComponentModel;
using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Chats.Groups;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Chats;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LearningSessions.Api.Chats;

/// <summary>What conversations are grouped by, and what they are for.</summary>
public static class ChatGroupEndpoints
{
    internal static void MapChatGroups(this IEndpointRouteBuilder app)
    {
        var groups = app.MapGroup("/v1/chat-groups").WithTags("Chats").WithTextIds();
        groups.MapGet("/", List).WithName("ListChatGroups").Needs(Policies.ReadChats).ProducesProblem(400);
        groups.MapGet("/{id}", Get).WithName("GetChatGroup").Needs(Policies.ReadChats).ProducesProblem(400).ProducesProblem(404);
        groups.MapPut("/{id}", Put).WithName("PutChatGroup").Needs(Policies.WriteChatGroups).ProducesProblem(400).ProducesProblem(412);
    }

    /// <summary>The groups by id: those that were described, and those that conversations name.</summary>
    /// <param name="search">Text that id, title or goal holds, in any case.</param>
    /// <param name="limit">How many at most: 1 to 200; 50 when left out.</param>
    /// <param name="cursor">nextCursor of the part before.</param>
    public static async Task<Results<Ok<Page<ChatGroupRow>>, ProblemHttpResult>> List(Catalogue catalogue, string? search, int? limit, string? cursor) =>
        new Faults().Note("limit", Paging.FaultOf(limit)).Problem() is { } problem
            ? problem
            : await Paging.Answer(() => catalogue.ChatGroups(new ChatGroupQuery { Search = search, Limit = limit ?? Paging.DefaultLimit, Cursor = cursor }));

    /// <summary>One group. The ETag is its version.</summary>
    /// <param name="id">The group's id.</param>
    public static async Task<Results<Ok<ChatGroup>, ProblemHttpResult>> Get(string id, IGrainFactory grains, HttpResponse response)
    {
        if (await grains.GetGrain<IChatGroupGrain>(id).Get() is not { } group)
            return ProblemTypes.UnknownChatGroup.Because("Nobody described this group: PUT /v1/chat-groups/{id}.");
        response.Headers.ETag = IfMatch.Tag(group.Version);
        return TypedResults.Ok(group);
    }

    /// <summary>Describes a group: its goal, its own prompt, its subject. With If-Match only in the version that was read.</summary>
    /// <param name="id">The group's id: 1 to 128 letters, digits and - _ . @ +.</param>
    /// <param name="request">What it becomes.</param>
    public static async Task<Results<Ok<ChatGroup>, ProblemHttpResult>> Put(
        string id,
        ChatGroupRequest request,
        ClaimsPrincipal person,
        [FromHeader(Name = "If-Match"), Description("The ETag of the group that was read.")] string? ifMatch,
        IGrainFactory grains,
        HttpResponse response)
    {
        if (request.Check().Problem() is { } problem)
            return problem;
        var (grain, condition) = (grains.GetGrain<IChatGroupGrain>(id), IfMatch.Of(ifMatch));
        var version = (await grain.Get())?.Version ?? 0;
        var outcome = condition.Allows(version)
            ? await grain.Put(request.Command(), person.ActingName(), condition.IsGiven ? version : null)
            : new PutChatGroupOutcome.VersionConflict(version);
        if (outcome is PutChatGroupOutcome.VersionConflict conflict)
        {
            return ProblemTypes.VersionConflict.Because(
                FormattableString.Invariant($"It is at version {conflict.Version} now. Read it again, then repeat the change on what is there."),
                [new("version", conflict.Version)]);
        }

        var group = ((PutChatGroupOutcome.Done)outcome).Group;
        response.Headers.ETag = IfMatch.Tag(group.Version);
        return TypedResults.Ok(group);
    }
}

using System.ComponentModel;
using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Chats;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LearningSessions.Api.Chats;

/// <summary>Conversations between a person and an assistant: their messages and their analyses.</summary>
public static class ChatEndpoints
{
    private const int DefaultCount = 200;
    private const int MaxCount = 1_000;

    public static void MapChats(this IEndpointRouteBuilder app)
    {
        var chats = app.MapGroup("/v1/chats").WithTags("Chats").WithTextIds();
        chats.MapGet("/", List).WithName("ListChats").Needs(Policies.ReadChats).ProducesProblem(400);
        chats.MapGet("/{id}", Get).WithName("GetChat").Needs(Policies.ReadChats).ProducesProblem(400).ProducesProblem(404);
        chats.MapGet("/{id}/messages", Read).WithName("ReadChatMessages").Needs(Policies.ReadChats).ProducesProblem(400).ProducesProblem(404);
        chats.MapPost("/{id}/messages", Append).WithName("AppendChatMessages").Needs(Policies.WriteChats).ProducesProblem(400).ProducesProblem(409);
        chats.MapPost("/{id}/close", Close).WithName("CloseChat").Needs(Policies.WriteChats).ProducesProblem(400).ProducesProblem(404);
        chats.MapGet("/{id}/analyses", Analyses).WithName("ListChatAnalyses").Needs(Policies.ReadChats).ProducesProblem(400).ProducesProblem(404);
        chats.MapPost("/{id}/analyses", Analyse).WithName("AnalyseChat").Needs(Policies.AnalyseChats).ProducesProblem(400).ProducesProblem(404);
        chats.MapPost("/analyses", AnalyseAll).WithName("AnalyseChats").Needs(Policies.AnalyseChats).ProducesProblem(400);
        chats.MapChatStatistics();
        chats.MapChatAudits();
        chats.MapChatReplies();
        app.MapChatGroups();
    }

    /// <summary>The conversations, the one that began last first. What people corrected stands in the place of what the analysis says.</summary>
    /// <param name="filter">Which.</param>
    public static async Task<Results<Ok<Page<ChatRow>>, ProblemHttpResult>> List(Catalogue catalogue, [AsParameters] ChatFilter filter) =>
        filter.Check(out var query).Problem() is { } problem ? problem : await Paging.Answer(() => catalogue.Chats(query));

    /// <summary>One conversation with its newest analysis, without its messages.</summary>
    /// <param name="id">The conversation's id.</param>
    public static async Task<Results<Ok<ChatSession>, ProblemHttpResult>> Get(string id, IGrainFactory grains) =>
        await grains.GetGrain<IChatSessionGrain>(id).Get() is { } chat ? TypedResults.Ok(chat) : ChatAnswers.Unknown();

    /// <summary>Messages in the order they were sent.</summary>
    /// <param name="id">The conversation's id.</param>
    /// <param name="from">The number of the first, from 1; 1 when left out.</param>
    /// <param name="count">How many at most: 1 to 1,000; 200 when left out.</param>
    public static async Task<Results<Ok<ChatMessages>, ProblemHttpResult>> Read(string id, int? from, int? count, IGrainFactory grains)
    {
        var faults = new Faults().Note("from", from < 1 ? "must be 1 or more" : null).Note("count", count is < 1 or > MaxCount ? $"must be 1 to {MaxCount}" : null);
        if (faults.Problem() is { } problem)
            return problem;
        var grain = grains.GetGrain<IChatSessionGrain>(id);
        return await grain.Get() is null ? ChatAnswers.Unknown() : TypedResults.Ok(await grain.Read(from ?? 1, count ?? DefaultCount));
    }

    /// <summary>Adds one message or several, in any order; those that came before change nothing. Once nothing more comes for the set time the conversation
    /// is analysed.</summary>
    /// <param name="id">The conversation's id.</param>
    /// <param name="request">A message, or several.</param>
    public static async Task<Results<Ok<AppendedMessages>, ProblemHttpResult>> Append(
        string id,
        ChatMessagesRequest request,
        ClaimsPrincipal person,
        [FromHeader(Name = "Idempotency-Key"), Description("Names messages without an id, so that a repeated request is harmless. 1 to 255 visible ASCII characters.")] string? key,
        IGrainFactory grains,
        TimeProvider time)
    {
        if (request.Check(key).Problem() is { } problem)
            return problem;
        return await grains.GetGrain<IChatSessionGrain>(id).Append(request.Command(person.SubjectId(), key, time.GetUtcNow())) switch
        {
            AppendOutcome.Appended appended => TypedResults.Ok(new AppendedMessages(appended.Added, appended.Known, appended.Chat)),
            var refused => ChatAnswers.Refused(refused),
        };
    }

    /// <summary>Closes a conversation and has it analysed, unless all of it was. A message that comes later opens it again.</summary>
    /// <param name="id">The conversation's id.</param>
    public static async Task<Results<Ok<ChatSession>, ProblemHttpResult>> Close(string id, ClaimsPrincipal person, IGrainFactory grains) =>
        await grains.GetGrain<IChatSessionGrain>(id).Close(person.ActingName()) is { } chat ? TypedResults.Ok(chat) : ChatAnswers.Unknown();

    /// <summary>The analyses, the newest first; 20 at a time.</summary>
    /// <param name="id">The conversation's id.</param>
    /// <param name="before">Those with a smaller number: before of the part before.</param>
    public static async Task<Results<Ok<ChatAnalyses>, ProblemHttpResult>> Analyses(string id, int? before, IGrainFactory grains)
    {
        var grain = grains.GetGrain<IChatSessionGrain>(id);
        return await grain.Get() is null ? ChatAnswers.Unknown() : TypedResults.Ok(await grain.Analyses(before));
    }

    /// <summary>Has a conversation analysed, also when nothing is new in it; earlier analyses are kept. It is done after the answer: follow the Location.</summary>
    /// <param name="id">The conversation's id.</param>
    public static async Task<Results<Accepted<ChatSession>, ProblemHttpResult>> Analyse(string id, ClaimsPrincipal person, IGrainFactory grains) =>
        await grains.GetGrain<IChatSessionGrain>(id).Analyse(new AskAnalysis(ChatTrigger.Demand, person.ActingName())) switch
        {
            AskAnalysisOutcome.Begun begun => TypedResults.Accepted(Addresses.Of(begun.Chat.Id), begun.Chat),
            AskAnalysisOutcome.UnderWay underWay => TypedResults.Accepted(Addresses.Of(underWay.Chat.Id), underWay.Chat),
            AskAnalysisOutcome.Unknown => ChatAnswers.Unknown(),
            var outcome => throw new InvalidOperationException($"No answer is known to {outcome.GetType().Name}."),
        };

    /// <summary>Has conversations analysed that have messages and no analysis, the longest silent first, and tells how many are left.</summary>
    /// <param name="limit">How many at most: 1 to 10,000; 1,000 when left out.</param>
    public static Task<Results<Accepted<BegunAnalyses>, ProblemHttpResult>> AnalyseAll(
        int? limit, ClaimsPrincipal person, Catalogue catalogue, IGrainFactory grains, TimeProvider time, CancellationToken cancel) =>
        ChatSelection.Begin(limit, person.ActingName(), catalogue, grains, time, cancel);
}

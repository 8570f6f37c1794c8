using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Audits;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Chats;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Chats;

/// <summary>People look at analyses: claimed one at a time, judged field by field; and how far they agree.</summary>
public static class ChatAuditEndpoints
{
    private const int Tried = 20;

    internal static void MapChatAudits(this RouteGroupBuilder chats)
    {
        chats.MapPost("/claims", ClaimNext).WithName("ClaimNextChat").Needs(Policies.AuditChats).ProducesProblem(400).ProducesProblem(404);
        chats.MapPost("/{id}/claim", Claim).WithName("ClaimChat").Needs(Policies.AuditChats).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        chats.MapDelete("/{id}/claim", Release).WithName("ReleaseChat").Needs(Policies.AuditChats).ProducesProblem(400).ProducesProblem(404);
        chats.MapPost("/{id}/audits", Audit).WithName("AuditChat").Needs(Policies.AuditChats)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        chats.MapGet("/agreement", Agree).WithName("GetChatAgreement").Needs(Policies.ReadChats).ProducesProblem(400);
    }

    /// <summary>Claims the next analysis that somebody should look at, the one analysed first, and that nobody else looks at.</summary>
    /// <param name="queue">Only for this reason: random, lowConfidence, disagreement, lowSatisfaction or flagged.</param>
    public static async Task<Results<Ok<ChatSession>, ProblemHttpResult>> ClaimNext(
        string? queue, ClaimsPrincipal person, Catalogue catalogue, IGrainFactory grains, TimeProvider time)
    {
        var faults = new Faults();
        var reason = faults.Choice<AuditReason>("queue", queue);
        if (faults.Problem() is { } problem)
            return problem;
        return await Next(reason, person.ActingName(), catalogue, grains, time) is { } chat
            ? TypedResults.Ok(chat)
            : ProblemTypes.UnknownChat.Because("Nothing waits to be looked at.");
    }

    /// <summary>Claims the next analysis that somebody should look at; null when nothing waits.</summary>
    public static async Task<ChatSession?> Next(AuditReason? queue, string by, Catalogue catalogue, IGrainFactory grains, TimeProvider time)
    {
        var query = new ChatQuery { Queued = true, Queue = queue, FreeFor = by, Now = time.GetUtcNow(), Sort = "startedAt", Limit = Tried };
        // Somebody else may have claimed one since the list was read.
        foreach (var row in (await catalogue.Chats(query)).Items)
        {
            if (await grains.GetGrain<IChatSessionGrain>(row.Id.Value).Claim(by) is AuditOutcome.Done done)
                return done.Chat;
        }

        return null;
    }

    /// <summary>Claims an analysis: nobody else can look at it until it is released, judged, or the time is over. Claiming again holds it longer.</summary>
    /// <param name="id">The conversation's id.</param>
    public static async Task<Results<Ok<ChatSession>, ProblemHttpResult>> Claim(string id, ClaimsPrincipal person, IGrainFactory grains) =>
        Answer(await grains.GetGrain<IChatSessionGrain>(id).Claim(person.ActingName()));

    /// <summary>Gives a claim up; without one nothing changes.</summary>
    /// <param name="id">The conversation's id.</param>
    public static async Task<Results<Ok<ChatSession>, ProblemHttpResult>> Release(string id, ClaimsPrincipal person, IGrainFactory grains) =>
        Answer(await grains.GetGrain<IChatSessionGrain>(id).Release(person.ActingName()));

    /// <summary>Keeps what you found of the newest analysis and of the conversation itself; you must hold the claim. What you correct counts in all statistics.</summary>
    /// <param name="id">The conversation's id.</param>
    /// <param name="request">What you found.</param>
    public static async Task<Results<Ok<ChatSession>, ProblemHttpResult>> Audit(
        string id, ChatAuditRequest request, ClaimsPrincipal person, IGrainFactory grains) =>
        request.Check().Problem() is { } problem
            ? problem
            : Answer(await grains.GetGrain<IChatSessionGrain>(id).Audit(request.Command(person.ActingName())));

    /// <summary>How far analyses and people agree on the satisfaction, or two people with each other: exact, within one, mean absolute error and Cohen's kappa
    /// with quadratic weights, with the table of which numbers met.</summary>
    /// <param name="prompt">Analyses made with this prompt.</param>
    /// <param name="version">And this version of it.</param>
    /// <param name="analyst">Analyses made by this analyst: offline, or a model's name.</param>
    /// <param name="reviewer">What this person found.</param>
    /// <param name="other">A second person: then both are compared over the analyses that both judged.</param>
    public static async Task<Results<Ok<Agreement>, ProblemHttpResult>> Agree(
        string? prompt, int? version, string? analyst, string? reviewer, string? other, Catalogue catalogue)
    {
        var faults = new Faults().Note("other", other is not null && reviewer is null ? "needs a reviewer to be compared with" : null);
        if (prompt is not null)
            faults.Id("prompt", prompt);
        return faults.Problem() is { } problem
            ? problem
            : TypedResults.Ok(await catalogue.ChatAgreement(new AgreementQuery
            {
                Prompt = prompt is null ? null : PromptName.From(prompt),
                Version = version,
                Analyst = analyst,
                Reviewer = reviewer,
                Other = other,
            }));
    }

    private static Results<Ok<ChatSession>, ProblemHttpResult> Answer(AuditOutcome outcome) =>
        outcome is AuditOutcome.Done done ? TypedResults.Ok(done.Chat) : ChatAnswers.Refused(outcome);
}

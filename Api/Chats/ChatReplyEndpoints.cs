using System.Collections.Immutable;
using System.ComponentModel;
using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Replies;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Interfaces.Work;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LearningSessions.Api.Chats;

/// <summary>Replies that a model writes in the background.</summary>
public static class ChatReplyEndpoints
{
    private static readonly Guid Keys = new("9d8f8f7a-5a0e-4a52-9d1c-6d1b0c4f6a07");

    internal static void MapChatReplies(this RouteGroupBuilder chats)
    {
        chats.MapPost("/{id}/reply", Ask).WithName("AskChatReply").Needs(Policies.AnalyseChats)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(422);
        chats.MapGet("/{id}/replies/{reply}", Get).WithName("GetChatReply").Needs(Policies.ReadChats).ProducesProblem(400).ProducesProblem(404);
    }

    /// <summary>Has a model write the next message of a conversation in the background and adds it. The answer names the reply, which is also its work's key
    /// (kind chatReply): follow the Location.</summary>
    /// <param name="id">The conversation's id.</param>
    /// <param name="request">The prompt, and what fills its placeholders.</param>
    public static async Task<Results<Accepted<ReplyBegun>, ProblemHttpResult>> Ask(
        string id,
        ChatReplyRequest request,
        ClaimsPrincipal person,
        [FromHeader(Name = "Idempotency-Key"), Description("Makes a repeated request harmless. 1 to 255 visible ASCII characters.")] string? key,
        IGrainFactory grains)
    {
        if (request.Check(key).Problem() is { } problem)
            return problem;
        var reply = ChatReplyId.From((key is null ? Guid.NewGuid() : NameBasedGuid.Of(Keys, $"{person.SubjectId()}\n{key}")).ToString());
        return await grains.GetGrain<IChatReplyGrain>(reply.Value).Ask(request.Command(ChatId.From(id), person.ActingName())) switch
        {
            AskReplyOutcome.Accepted accepted => Begun(accepted.Reply),
            AskReplyOutcome.AlreadyAccepted accepted => Begun(accepted.Reply),
            AskReplyOutcome.Conflicting => ProblemTypes.KeyReused.Because("Repeat a request exactly, or give a new one a new key."),
            AskReplyOutcome.UnknownChat => ChatAnswers.Unknown(),
            var outcome => throw new InvalidOperationException($"No answer is known to {outcome.GetType().Name}."),
        };
    }

    /// <summary>A reply: where it stands, and once it is done what the model wrote.</summary>
    /// <param name="id">The conversation's id.</param>
    /// <param name="reply">The reply's id.</param>
    public static async Task<Results<Ok<ChatReply>, ProblemHttpResult>> Get(string id, string reply, IGrainFactory grains)
    {
        var faults = new Faults().Id("reply", reply);
        if (faults.Problem() is { } problem)
            return problem;
        return await grains.GetGrain<IChatReplyGrain>(reply).Get() is { } found && found.Command.Chat.Value == id
            ? TypedResults.Ok(found)
            : ProblemTypes.UnknownChat.Because("Nobody asked for this reply: POST /v1/chats/{id}/reply.");
    }

    private static Accepted<ReplyBegun> Begun(ChatReply reply) => TypedResults.Accepted(
        Addresses.Of(reply.Command.Chat, reply.Id), new ReplyBegun(reply.Id, Addresses.OfWork(WorkKind.ChatReply, reply.Id.Value), reply));
}

/// <summary>A reply that was begun.</summary>
/// <param name="WorkId">Its id: the key of its work.</param>
/// <param name="Work">Where its work is asked for.</param>
/// <param name="Reply">The reply.</param>
public sealed record ReplyBegun(ChatReplyId WorkId, string Work, ChatReply Reply);

/// <summary>What a model is to reply with.</summary>
public sealed record ChatReplyRequest
{
    private const string Shared = "chat-reply";
    private const int MaxParameters = 20;
    private const int MaxParameter = 4_000;
    private static readonly string[] Own = ["conversation", "goal"];

    /// <summary>The prompt's name; chat-reply when left out.</summary>
    public string? Prompt { get; init; }

    /// <summary>What fills the prompt's placeholders besides conversation, goal and language; at most 20, each at most 4,000 characters.</summary>
    public IReadOnlyDictionary<string, string?>? Parameters { get; init; }

    /// <summary>What is wrong with it.</summary>
    public Faults Check(string? key)
    {
        var faults = new Faults()
            .Note("Idempotency-Key", key is null || (key.Length is >= 1 and <= 255 && key.All(each => each is > ' ' and <= '~')) ? null : "must be 1 to 255 visible ASCII characters")
            .Note("parameters", Parameters?.Count > MaxParameters ? $"must be at most {MaxParameters}" : null)
            .Note("parameters", Parameters?.Keys.Any(Own.Contains) == true ? "must not name conversation or goal: they come from the conversation" : null)
            .Note("parameters", Parameters?.Any(each => each.Value is null || each.Value.Length > MaxParameter || each.Key.Length is 0 or > 60) == true ? $"must be texts of at most {MaxParameter} characters" : null);
        if (Prompt is not null)
            faults.Id("prompt", Prompt);
        return faults;
    }

    /// <summary>The command, where nothing is wrong.</summary>
    public AskReply Command(ChatId chat, string by) => new(
        chat,
        PromptName.From(Prompt ?? Shared),
        (Parameters ?? new Dictionary<string, string?>()).ToImmutableDictionary(each => each.Key, each => each.Value!, StringComparer.Ordinal),
        by);
}

using System.Collections.Immutable;
using LearningSessions.Grains.Chats.Analysis;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Groups;
using LearningSessions.Grains.Interfaces.Chats.Replies;
using LearningSessions.Grains.Models;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Chats.Replies;

/// <summary>Has a model write the next message of a conversation and adds it: outside turns, each attempt repeatable. The message has the reply's id, so that
/// an attempt that is done again adds none twice.</summary>
public sealed partial class ChatReplySteps(
    ModelCalls models, IGrainFactory grains, IOptions<ChatOptions> options, TimeProvider time, ILogger<ChatReplySteps> log)
{
    private const int MessagesAtOnce = 1_000;

    /// <summary>Does it.</summary>
    public async Task<ReplyOutcome> Run(ChatReply reply, CancellationToken cancel)
    {
        try
        {
            return Model is not { } model
                ? new ReplyOutcome.NobodyReplies("No model writes replies here: set Chats:ReplyModel to a model of the section Models.")
                : await Ask(reply, model, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            ReplyThrew(log, failure, reply.Id, reply.Work.Attempt);
            return new ReplyOutcome.Failed(new ProviderFailure.Transient(failure.Message), ChatSpent.None);
        }
    }

    private string? Model => options.Value switch
    {
        { ReplyModel: { Length: > 0 } own } => own,
        { Analyst: not ChatAnalysis.Offline and var analyst } => analyst,
        _ => null,
    };

    private async Task<ReplyOutcome> Ask(ChatReply reply, string model, CancellationToken cancel)
    {
        var (command, grain) = (reply.Command, grains.GetGrain<IChatSessionGrain>(reply.Command.Chat.Value));
        var chat = await grain.Get() ?? throw new InvalidOperationException($"The conversation {command.Chat} is gone.");
        var answer = await models.Ask(await Request(reply, chat, model), cancel);
        var spent = ChatSpending.Of(answer);
        await grain.NoteSpent(FormattableString.Invariant($"{reply.Id}@{reply.Work.Attempt}"), spent);
        if (answer is not ModelAnswer.Answered answered)
            return new ReplyOutcome.Failed(((ModelAnswer.Failed)answer).Failure, spent);
        var message = new ChatMessage { Id = reply.Id.Value, At = time.GetUtcNow(), Sender = ChatSender.Assistant, Text = Fitted(answered.Text) };
        return await grain.Append(new AppendMessages(null, [message], AnalyseWhenIdle: true)) is AppendOutcome.Full
            ? new ReplyOutcome.Failed(new ProviderFailure.Permanent("The conversation has as many messages as it can hold."), spent)
            : new ReplyOutcome.Replied(message.Text, answered.ProviderModel, answered.PromptVersion, message.At, spent);
    }

    private async Task<ModelRequest> Request(ChatReply reply, ChatSession chat, string model)
    {
        var goal = chat.Group is { } group ? (await grains.GetGrain<IChatGroupGrain>(group.Value).Get())?.Goal : null;
        // What would be the answer of an attempt before is no part of what is answered.
        var messages = (await Messages(chat)).RemoveAll(message => message.Id == reply.Id.Value);
        return new ModelRequest
        {
            CallId = FormattableString.Invariant($"reply/{reply.Id}@{reply.Work.Attempt}"),
            Kind = "reply",
            Owner = $"chat/{chat.Id}",
            Model = model,
            Prompt = reply.Command.Prompt,
            SplitKey = chat.Id.Value,
            Values = reply.Command.Parameters.SetItems(
            [
                KeyValuePair.Create("conversation", ChatScript.Of(messages, options.Value.TokenLimit).Text),
                KeyValuePair.Create("goal", goal is { Length: > 0 } ? goal : "The person's question is answered."),
                KeyValuePair.Create("language", chat.Analysis?.Language ?? "the person's"),
            ]),
        };
    }

    private async Task<ImmutableArray<ChatMessage>> Messages(ChatSession chat)
    {
        var grain = grains.GetGrain<IChatSessionGrain>(chat.Id.Value);
        var messages = ImmutableArray.CreateBuilder<ChatMessage>(chat.Messages);
        for (int? from = 1; from is { } first;)
        {
            var part = await grain.Read(first, MessagesAtOnce);
            messages.AddRange(part.Items);
            from = part.Next;
        }

        return messages.ToImmutable();
    }

    private static string Fitted(string text) => text.Length <= ChatMessage.MaxLength ? text.Trim() : text[..ChatMessage.MaxLength];

    [LoggerMessage(1, LogLevel.Warning, "Reply {Reply}, attempt {Attempt}, failed unexpectedly")]
    private static partial void ReplyThrew(ILogger log, Exception failure, ChatReplyId reply, int attempt);
}

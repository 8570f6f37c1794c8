using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Replies;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Chats.Replies;

/// <summary>One reply. The rules are <see cref="ReplyRules"/>, the work is <see cref="ChatReplySteps"/>.</summary>
[GrainType("chat-reply")]
public sealed class ChatReplyGrain(
    [PersistentState("chat-reply")] IPersistentState<ChatReplyState> state, ChatReplySteps steps, Workshop workshop, ILogger<ChatReplyGrain> log)
    : WorkGrain(workshop), IChatReplyGrain, IReplyWork
{
    private ChatReply? Reply => state.State.Reply;

    /// <inheritdoc />
    protected override WorkKind Kind => WorkKind.ChatReply;

    /// <inheritdoc />
    protected override WorkProgress? Progress => Reply?.Work;

    /// <inheritdoc />
    public async Task<AskReplyOutcome> Ask(AskReply command)
    {
        if (Reply is { } known)
            return ReplyRules.IsSame(known.Command, command) ? new AskReplyOutcome.AlreadyAccepted(known) : new AskReplyOutcome.Conflicting();
        if (await GrainFactory.GetGrain<IChatSessionGrain>(command.Chat.Value).Get() is null)
            return new AskReplyOutcome.UnknownChat();
        await Save(ReplyRules.Accept(ChatReplyId.From(this.GetPrimaryKeyString()), command, Now));
        await Continue();
        return new AskReplyOutcome.Accepted(Reply!);
    }

    /// <inheritdoc />
    public Task<ChatReply?> Get() => Task.FromResult(Reply);

    /// <inheritdoc />
    public Task<RetryOutcome> Retry() => RetryNow();

    /// <inheritdoc />
    public async Task Ended(int attempt, ReplyOutcome outcome)
    {
        if (!IsCurrent(attempt))
            return;
        await Save(ReplyRules.Apply(Reply!, outcome, RetryOptions, Jitter, Now));
        await Continue();
        ChatLog.Ended(log, Reply!.Id, Reply.Work.State, Reply.Work.Reason);
    }

    /// <inheritdoc />
    protected override Task SaveProgress(WorkProgress work) => Save(Reply! with { Work = work });

    /// <inheritdoc />
    protected override Func<CancellationToken, Task> Attempt()
    {
        var reply = Reply!;
        var self = this.AsReference<IReplyWork>();
        return async cancel => await self.Ended(reply.Work.Attempt, await steps.Run(reply, cancel));
    }

    private async Task Save(ChatReply next)
    {
        var held = await MustHold(next.Work) ? next with { Work = WorkRules.Hold(next.Work, Now) } : next;
        await Save(state, new ChatReplyState { Reply = held });
    }
}

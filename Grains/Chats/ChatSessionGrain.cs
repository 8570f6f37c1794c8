using LearningSessions.Grains.Chats.Analysis;
using LearningSessions.Grains.Chats.Audits;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Audits;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Chats;

/// <summary>One conversation. The rules are <see cref="ChatRules"/>, <see cref="ChatAnalysisRules"/> and <see cref="AuditRules"/>, the work is
/// <see cref="ChatSteps"/>.</summary>
[GrainType("chat")]
public sealed class ChatSessionGrain(
    [PersistentState("chat")] IPersistentState<ChatState> state,
    ChatPages pages,
    ChatSteps steps,
    Workshop workshop,
    IOptions<ChatOptions> options,
    ILogger<ChatSessionGrain> log) : WorkGrain(workshop), IChatSessionGrain, IChatWork
{
    private const int MaxRead = 1_000;
    private const int AnalysesAtOnce = 20;

    private HashSet<UInt128>? known;

    private ChatState State => state.State;

    private ChatSession? Chat => State.Chat;

    /// <inheritdoc />
    protected override WorkKind Kind => WorkKind.ChatAnalysis;

    /// <inheritdoc />
    protected override WorkProgress? Progress => Chat?.Work;

    /// <inheritdoc />
    public async Task<AppendOutcome> Append(AppendMessages command)
    {
        if (command.Group is { } group && Chat?.Group is { } held && held != group)
            return new AppendOutcome.OtherGroup(held);
        var seen = known ??= [.. (await pages.Messages(State)).Select(ChatMessageRules.KeyOf)];
        var added = ChatMessageRules.New(command.Messages, seen);
        // Until they are stored nobody knows them: a write that fails must not hide them from the next call.
        known = null;
        if ((Chat?.Messages ?? 0) + added.Length > ChatRules.MaxMessages)
            return new AppendOutcome.Full(ChatRules.MaxMessages);
        if (!added.IsEmpty)
            await Save(ChatRules.Append(State, ChatId.From(this.GetPrimaryKeyString()), command, added, options.Value.IdleAfter, Now));
        else if (Chat is { Group: null } && command.Group is not null)
            await Save(ChatRules.Grouped(State, command));
        known = seen;
        return new AppendOutcome.Appended(Chat!, added.Length, command.Messages.Length - added.Length);
    }

    /// <inheritdoc />
    public async Task<ChatSession?> Close(string by)
    {
        if (Chat is null)
            return null;
        await SaveAndContinue(ChatRules.Close(State, Now));
        return Chat;
    }

    /// <inheritdoc />
    public async Task<AskAnalysisOutcome> Analyse(AskAnalysis command)
    {
        if (Chat is not { } chat)
            return new AskAnalysisOutcome.Unknown();
        if (chat.Work is { State: WorkState.Running or WorkState.Retrying })
            return new AskAnalysisOutcome.UnderWay(chat);
        if (command.Trigger != ChatTrigger.Demand && !ChatRules.IsBehind(chat))
            return new AskAnalysisOutcome.UpToDate(chat);
        await SaveAndContinue(command.Wait > TimeSpan.Zero
            ? ChatRules.Due(State, command.Trigger, command.Wait, Now)
            : ChatRules.Begin(State, command.Trigger, Now));
        return new AskAnalysisOutcome.Begun(Chat!);
    }

    /// <inheritdoc />
    public Task<ChatSession?> Get() => Task.FromResult(Chat);

    /// <inheritdoc />
    public async Task<ChatMessages> Read(int from, int count)
    {
        var messages = ChatMessageRules.InOrder(await pages.Messages(State));
        var first = Math.Clamp(from, 1, messages.Length + 1);
        var part = messages.Slice(first - 1, Math.Min(Math.Clamp(count, 1, MaxRead), messages.Length - first + 1));
        return new ChatMessages(first, part, first + part.Length <= messages.Length ? first + part.Length : null);
    }

    /// <inheritdoc />
    public async Task<ChatAnalyses> Analyses(int? before = null)
    {
        if (Chat is not { Analysis: { } newest } chat)
            return new ChatAnalyses([], null);
        var isFirst = before is not { } number || number > newest.Number;
        var older = await pages.Analyses(chat.Id, isFirst ? newest.Number : before!.Value, AnalysesAtOnce - (isFirst ? 1 : 0));
        ChatAnalysis[] items = isFirst ? [newest, .. older] : [.. older];
        return new ChatAnalyses([.. items], items is [.., { Number: > 1 } last] ? last.Number : null);
    }

    /// <inheritdoc />
    public Task<AuditOutcome> Claim(string by) => Decide(chat => AuditRules.Claim(chat, by, options.Value.Audits.ClaimFor, Now));

    /// <inheritdoc />
    public Task<AuditOutcome> Release(string by) => Decide(chat => AuditRules.Release(chat, by));

    /// <inheritdoc />
    public Task<AuditOutcome> Audit(SubmitAudit command) => Decide(chat => AuditRules.Audit(chat, command, Now));

    /// <inheritdoc />
    public Task NoteSpent(string reply, ChatSpent spent) => Chat is null ? Task.CompletedTask : Save(ChatRules.NoteSpent(State, reply, spent));

    /// <inheritdoc />
    public Task<RetryOutcome> Retry() => RetryNow();

    /// <inheritdoc />
    public async Task Ended(int attempt, ChatStepOutcome outcome)
    {
        if (!IsCurrent(attempt))
            return;
        if (outcome is ChatStepOutcome.Analysed && Chat is { Analysis: { } older })
            await pages.PutAway(Chat.Id, older);
        await SaveAndContinue(ChatAnalysisRules.Apply(State, outcome, options.Value, RetryOptions, Jitter, Now));
        ChatLog.Ended(log, Chat!.Id, Chat.Work!.State, Chat.Work.Reason);
    }

    /// <inheritdoc />
    protected override Task SaveProgress(WorkProgress work) => Save(ChatRules.WithWork(State, work));

    /// <inheritdoc />
    protected override Func<CancellationToken, Task> Attempt()
    {
        var (held, attempt) = (State, Progress!.Attempt);
        var self = this.AsReference<IChatWork>();
        return async cancel => await self.Ended(attempt, await steps.Run(held, cancel));
    }

    private async Task<AuditOutcome> Decide(Func<ChatSession, AuditOutcome> rule)
    {
        if (Chat is not { } before)
            return new AuditOutcome.Unknown();
        var outcome = rule(before);
        if (outcome is AuditOutcome.Done done && done.Chat != before)
            await Save(State with { Chat = done.Chat });
        return outcome;
    }

    private async Task SaveAndContinue(ChatState next)
    {
        if (next == State)
            return;
        var before = Progress;
        await Save(next);
        if (Progress != before)
            await Continue();
    }

    private async Task Save(ChatState next)
    {
        var held = next.Chat!.Work is { } work && await MustHold(work) ? ChatRules.WithWork(next, WorkRules.Hold(work, Now)) : next;
        await Save(state, await pages.PageOut(held));
    }
}

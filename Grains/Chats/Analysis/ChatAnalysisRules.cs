using LearningSessions.Grains.Chats.Audits;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Chats.Analysis;

/// <summary>What becomes of a conversation when an analysis ends.</summary>
public static class ChatAnalysisRules
{
    /// <summary>The conversation after an attempt.</summary>
    /// <param name="state">Its attempt under way.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="options">Who should look at it, and when a chat that went on meanwhile is analysed again.</param>
    /// <param name="retry">How often and how long to wait.</param>
    /// <param name="jitter">Random, 0 to 1.</param>
    /// <param name="now">UTC.</param>
    public static ChatState Apply(
        ChatState state, ChatStepOutcome outcome, ChatOptions options, RetryOptions retry, double jitter, DateTimeOffset now) => outcome switch
        {
            ChatStepOutcome.Analysed analysed => Analysed(state, analysed.Analysis, options, now),
            ChatStepOutcome.Failed failed => state with
            {
                Chat = state.Chat! with
                {
                    Spent = state.Chat.Spent + failed.Spent,
                    Work = WorkRules.Fail(state.Chat.Work!, failed.Failure, retry, jitter, now),
                },
            },
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome of an analysis."),
        };

    private static ChatState Analysed(ChatState state, ChatAnalysis found, ChatOptions options, DateTimeOffset now)
    {
        var chat = state.Chat!;
        var analysis = found with { Number = state.Analyses + 1, At = now, Trigger = state.Trigger };
        var done = state with
        {
            Analyses = analysis.Number,
            Chat = chat with
            {
                Analysis = analysis,
                Queues = AuditQueueRules.Reasons(chat.Id, analysis, options.Audits),
                Claim = null,
                Spent = chat.Spent + analysis.Spent,
                Work = WorkRules.Complete(chat.Work!, now),
            },
        };
        return ChatRules.IsBehind(done.Chat) ? ChatRules.Due(done, ChatTrigger.Idle, options.IdleAfter, now) : done;
    }
}

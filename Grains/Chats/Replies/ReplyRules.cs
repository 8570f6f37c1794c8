using LearningSessions.Grains.Interfaces.Chats.Replies;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Chats.Replies;

/// <summary>How a reply goes from asked for to answered.</summary>
public static class ReplyRules
{
    /// <summary>The one step there is.</summary>
    public const string Step = "Reply";

    /// <summary>A new reply, its step under way.</summary>
    public static ChatReply Accept(ChatReplyId id, AskReply command, DateTimeOffset now) =>
        new() { Id = id, Command = command, Work = WorkRules.Accept(Step, now) };

    /// <summary>Whether two requests are one.</summary>
    public static bool IsSame(AskReply one, AskReply other) => one.Chat == other.Chat && one.Prompt == other.Prompt
        && one.Parameters.Count == other.Parameters.Count && one.Parameters.All(each => other.Parameters.GetValueOrDefault(each.Key) == each.Value);

    /// <summary>What becomes of the reply when an attempt ends.</summary>
    /// <param name="reply">Its attempt under way.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="retry">How often and how long to wait.</param>
    /// <param name="jitter">Random, 0 to 1.</param>
    /// <param name="now">UTC.</param>
    public static ChatReply Apply(ChatReply reply, ReplyOutcome outcome, RetryOptions retry, double jitter, DateTimeOffset now) => outcome switch
    {
        ReplyOutcome.Replied replied => reply with
        {
            Text = replied.Text,
            Model = replied.Model,
            PromptVersion = replied.PromptVersion,
            AnsweredAt = replied.At,
            Spent = reply.Spent + replied.Spent,
            Work = WorkRules.Complete(reply.Work, now),
        },
        ReplyOutcome.NobodyReplies nobody => reply with { Work = WorkRules.Skip(reply.Work, nobody.Reason, now) },
        ReplyOutcome.Failed failed => reply with
        {
            Spent = reply.Spent + failed.Spent,
            Work = WorkRules.Fail(reply.Work, failed.Failure, retry, jitter, now),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome of a reply."),
    };
}

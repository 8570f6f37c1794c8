using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Replies;
using LearningSessions.Grains.Interfaces.Work;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Chats;

internal static partial class ChatLog
{
    [LoggerMessage(1, LogLevel.Debug, "Chat {Chat}: an attempt to analyse it ended, the work is {State}. {Reason}")]
    public static partial void Ended(ILogger log, ChatId chat, WorkState state, string? reason);

    [LoggerMessage(2, LogLevel.Debug, "Reply {Reply}: an attempt ended, the work is {State}. {Reason}")]
    public static partial void Ended(ILogger log, ChatReplyId reply, WorkState state, string? reason);
}

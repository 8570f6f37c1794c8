using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Models;

namespace LearningSessions.Grains.Chats.Analysis;

/// <summary>What the calls behind an answer used.</summary>
internal static class ChatSpending
{
    public static ChatSpent Of(ModelAnswer answer) => answer.Calls.Aggregate(
        ChatSpent.None, (sum, call) => sum + new ChatSpent(call.Cost, call.Usage ?? TokenUsage.None, call.Latency));
}

using LearningSessions.Grains.Interfaces.Chats.Replies;

namespace LearningSessions.Grains.Chats.Replies;

/// <summary>What is kept of a reply.</summary>
[GenerateSerializer, Immutable, Alias("ChatReplyState")]
public sealed record ChatReplyState
{
    /// <summary>The reply; null before somebody asked for it.</summary>
    [Id(0)] public ChatReply? Reply { get; init; }
}

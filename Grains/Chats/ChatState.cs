using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Chats;

namespace LearningSessions.Grains.Chats;

/// <summary>What a conversation keeps: the head. Older messages and older analyses lie in pages.</summary>
[GenerateSerializer, Immutable, Alias("ChatState")]
public sealed record ChatState
{
    /// <summary>The conversation without its messages; null before the first.</summary>
    [Id(0)] public ChatSession? Chat { get; init; }

    /// <summary>The newest messages, in the order they came.</summary>
    [Id(1)] public ImmutableArray<ChatMessage> Tail { get; init; } = [];

    /// <summary>How many pages of older messages there are.</summary>
    [Id(2)] public int MessagePages { get; init; }

    /// <summary>Why the analysis was asked for that is under way or due.</summary>
    [Id(3)] public ChatTrigger Trigger { get; init; } = ChatTrigger.Demand;

    /// <summary>The replies whose cost was added last, at most ten.</summary>
    [Id(4)] public ImmutableArray<string> Noted { get; init; } = [];

    /// <summary>How many analyses there are; all but the newest lie in pages, one each.</summary>
    [Id(5)] public int Analyses { get; init; }
}

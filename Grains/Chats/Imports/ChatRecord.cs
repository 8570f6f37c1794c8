using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Groups;

namespace LearningSessions.Grains.Chats.Imports;

/// <summary>What a record of a file of conversations came to.</summary>
public abstract record ChatRecord
{
    private ChatRecord()
    {
    }

    /// <summary>Messages of one conversation.</summary>
    public sealed record Messages(ChatId Chat, ChatGroupId? Group, ImmutableArray<ChatMessage> Items) : ChatRecord;

    /// <summary>Something that is needed is missing.</summary>
    public sealed record Incomplete(string Reason) : ChatRecord;

    /// <summary>It cannot be read.</summary>
    public sealed record Malformed(string Reason) : ChatRecord;
}

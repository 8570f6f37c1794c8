using LearningSessions.Grains.Interfaces.Chats.Groups;

namespace LearningSessions.Grains.Chats.Groups;

/// <summary>What is kept of a group.</summary>
[GenerateSerializer, Immutable, Alias("ChatGroupState")]
public sealed record ChatGroupState
{
    /// <summary>The group; null before somebody described it.</summary>
    [Id(0)] public ChatGroup? Group { get; init; }
}

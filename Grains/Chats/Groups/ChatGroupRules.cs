using LearningSessions.Grains.Interfaces.Chats.Groups;

namespace LearningSessions.Grains.Chats.Groups;

/// <summary>How a group is described.</summary>
public static class ChatGroupRules
{
    /// <summary>Whether a command changes nothing.</summary>
    public static bool IsSame(ChatGroup? group, PutChatGroup command) =>
        group is not null && command == new PutChatGroup(group.Title, group.Goal, group.Prompt, group.Subject);

    /// <summary>The group as a command makes it.</summary>
    public static ChatGroup Put(ChatGroupId id, ChatGroup? before, PutChatGroup command, string by, DateTimeOffset now) => new()
    {
        Id = id,
        Title = command.Title,
        Goal = command.Goal,
        Prompt = command.Prompt,
        Subject = command.Subject,
        Version = (before?.Version ?? 0) + 1,
        ChangedBy = by,
        ChangedAt = now,
    };
}

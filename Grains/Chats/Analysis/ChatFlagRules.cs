using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Chats;

namespace LearningSessions.Grains.Chats.Analysis;

/// <summary>What whoever reads an analysis should know about the conversation.</summary>
public static class ChatFlagRules
{
    /// <summary>The flags of a conversation.</summary>
    /// <param name="messages">In the order they were sent.</param>
    /// <param name="read">How many of them the analyst read.</param>
    public static ImmutableArray<ChatNotice> Of(ImmutableArray<ChatMessage> messages, int read)
    {
        var flags = ImmutableArray.CreateBuilder<ChatNotice>();
        if (InjectionRules.IsTried(messages))
            flags.Add(ChatNotice.Injection);
        if (IsOneSided(messages))
            flags.Add(ChatNotice.OneSided);
        if (IsAbandoned(messages))
            flags.Add(ChatNotice.Abandoned);
        if (read < messages.Length)
            flags.Add(ChatNotice.Excerpt);
        return flags.ToImmutable();
    }

    /// <summary>Whether only one of the two ever wrote; blank messages do not count.</summary>
    public static bool IsOneSided(ImmutableArray<ChatMessage> messages) =>
        messages.Where(message => !string.IsNullOrWhiteSpace(message.Text)).Select(message => message.Sender).Distinct().Count() < 2;

    /// <summary>Whether it ends without an answer to the person, or with a question of the assistant that the person never answered.</summary>
    public static bool IsAbandoned(ImmutableArray<ChatMessage> messages) => messages.LastOrDefault(message => !string.IsNullOrWhiteSpace(message.Text)) is { } last
        && (last.Sender == ChatSender.Assistant ? last.Text.TrimEnd().EndsWith('?') : last.Text.Contains('?', StringComparison.Ordinal));
}

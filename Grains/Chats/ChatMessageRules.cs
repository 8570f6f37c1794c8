using System.Collections.Immutable;
using System.Text;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Chats;

/// <summary>Which messages are the same, and in which order they were sent.</summary>
public static class ChatMessageRules
{
    /// <summary>What tells a message from all others of its conversation: its id, or where it has none sender, time and text.</summary>
    public static UInt128 KeyOf(ChatMessage message) => message.Id is { } id
        ? Fingerprint128.Of(Encoding.UTF8.GetBytes(id), seed: 1)
        : Fingerprint128.Of(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{(int)message.Sender} {message.At.UtcTicks} {message.Text}")), seed: 2);

    /// <summary>Those messages that were not known, each once, in the order they came. What is known afterwards holds them too.</summary>
    public static ImmutableArray<ChatMessage> New(IEnumerable<ChatMessage> messages, ISet<UInt128> known) =>
        [.. messages.Where(message => known.Add(KeyOf(message)))];

    /// <summary>In the order they were sent; of one time, in the order they came.</summary>
    public static ImmutableArray<ChatMessage> InOrder(IEnumerable<ChatMessage> messages) => [.. messages.OrderBy(message => message.At)];
}

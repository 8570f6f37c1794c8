using LearningSessions.Grains.Interfaces.Models;

namespace LearningSessions.Grains.Interfaces.Chats;

/// <summary>What model calls used.</summary>
/// <param name="Cost">US dollars; null when a price or the tokens of one of them are unknown.</param>
/// <param name="Usage">The tokens that are known.</param>
/// <param name="Latency">Seconds, summed over the calls.</param>
[GenerateSerializer, Immutable, Alias("ChatSpent")]
public sealed record ChatSpent(
    [property: Id(0)] decimal? Cost,
    [property: Id(1)] TokenUsage Usage,
    [property: Id(2)] double Latency)
{
    /// <summary>No call at all.</summary>
    public static ChatSpent None { get; } = new(0, TokenUsage.None, 0);

    /// <summary>The sum of both.</summary>
    public static ChatSpent operator +(ChatSpent a, ChatSpent b) => Add(a, b);

    /// <summary>The sum of both.</summary>
    public static ChatSpent Add(ChatSpent left, ChatSpent right) => new(
        left.Cost + right.Cost,
        new TokenUsage(
            left.Usage.Input + right.Usage.Input,
            left.Usage.Cached + right.Usage.Cached,
            left.Usage.Output + right.Usage.Output,
            left.Usage.Audio + right.Usage.Audio),
        left.Latency + right.Latency);
}

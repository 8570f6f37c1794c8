namespace LearningSessions.Grains.Interfaces.Models;

/// <summary>The tokens of one model call in buckets that exclude each other: their sum is what the call used.</summary>
/// <param name="Input">Read as text and not from the provider's cache.</param>
/// <param name="Cached">Read from the provider's cache.</param>
/// <param name="Output">Written as text, hidden reasoning included.</param>
/// <param name="Audio">Heard or spoken.</param>
[GenerateSerializer, Immutable, Alias("TokenUsage")]
public sealed record TokenUsage(
    [property: Id(0)] long Input,
    [property: Id(1)] long Cached,
    [property: Id(2)] long Output,
    [property: Id(3)] long Audio)
{
    /// <summary>No tokens at all.</summary>
    public static TokenUsage None { get; } = new(0, 0, 0, 0);
}

namespace LearningSessions.Grains.Interfaces.Chats;

/// <summary>One message of a conversation.</summary>
[GenerateSerializer, Immutable, Alias("ChatMessage")]
public sealed record ChatMessage
{
    /// <summary>The longest text, in characters.</summary>
    public const int MaxLength = 16_000;

    /// <summary>The message's id where it comes from; null where it has none. Two messages of one id are one, the first that came; without ids, two of one
    /// sender, time and text are one.</summary>
    [Id(0)] public string? Id { get; init; }

    /// <summary>When it was sent, UTC. Messages are read in this order, whatever order they come in.</summary>
    [Id(1)] public required DateTimeOffset At { get; init; }

    /// <summary>Who sent it.</summary>
    [Id(2)] public required ChatSender Sender { get; init; }

    /// <summary>What it says; at most <see cref="MaxLength"/> characters.</summary>
    [Id(3)] public required string Text { get; init; }
}

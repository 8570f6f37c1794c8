using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Interfaces.Chats.Replies;

/// <summary>A reply that a model was asked for.</summary>
[GenerateSerializer, Immutable, Alias("ChatReply")]
public sealed record ChatReply
{
    /// <summary>Its id; the key of its work.</summary>
    [Id(0)] public required ChatReplyId Id { get; init; }

    /// <summary>What was asked for.</summary>
    [Id(1)] public required AskReply Command { get; init; }

    /// <summary>Progress, attempts and errors.</summary>
    [Id(2)] public WorkProgress Work { get; init; } = new();

    /// <summary>What the model answered; it stands in the conversation as a message of the assistant with this reply's id. Null before.</summary>
    [Id(3)] public string? Text { get; init; }

    /// <summary>The provider's name of the model; null before.</summary>
    [Id(4)] public string? Model { get; init; }

    /// <summary>The prompt's version; null before.</summary>
    [Id(5)] public int? PromptVersion { get; init; }

    /// <summary>When the model had answered, UTC; null before.</summary>
    [Id(6)] public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>What its calls used.</summary>
    [Id(7)] public ChatSpent Spent { get; init; } = ChatSpent.None;
}

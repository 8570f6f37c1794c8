using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Chats.Audits;
using LearningSessions.Grains.Interfaces.Chats.Groups;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Interfaces.Chats;

/// <summary>One conversation between a person and an assistant, without its messages.</summary>
[GenerateSerializer, Immutable, Alias("ChatSession")]
public sealed record ChatSession
{
    /// <summary>Its id.</summary>
    [Id(0)] public required ChatId Id { get; init; }

    /// <summary>What it is grouped by; null when unknown.</summary>
    [Id(1)] public ChatGroupId? Group { get; init; }

    /// <summary>The time of the first message, UTC.</summary>
    [Id(2)] public DateTimeOffset StartedAt { get; init; }

    /// <summary>The time of the last message, UTC.</summary>
    [Id(3)] public DateTimeOffset LastAt { get; init; }

    /// <summary>When it was closed, UTC; null while it is open. A message that comes later opens it again.</summary>
    [Id(4)] public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Messages of the person.</summary>
    [Id(5)] public int PersonMessages { get; init; }

    /// <summary>Messages of the assistant.</summary>
    [Id(6)] public int AssistantMessages { get; init; }

    /// <summary>The newest analysis; null before the first.</summary>
    [Id(7)] public ChatAnalysis? Analysis { get; init; }

    /// <summary>The analysis under way, its attempts and errors; null when none was asked for.</summary>
    [Id(8)] public WorkProgress? Work { get; init; }

    /// <summary>Why somebody should look at the newest analysis; blank when nobody needs to, or somebody has.</summary>
    [Id(9)] public ImmutableArray<AuditReason> Queues { get; init; } = [];

    /// <summary>Who looks at it now; null when nobody does.</summary>
    [Id(10)] public AuditClaim? Claim { get; init; }

    /// <summary>What the model calls of all analyses and replies used, also of attempts that failed.</summary>
    [Id(11)] public ChatSpent Spent { get; init; } = ChatSpent.None;

    /// <summary>All messages.</summary>
    public int Messages => PersonMessages + AssistantMessages;
}

using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Chats.Audits;
using LearningSessions.Grains.Interfaces.Prompts;

namespace LearningSessions.Grains.Interfaces.Chats;

/// <summary>One analysis of a conversation, by a model or by rules; it says by which.</summary>
[GenerateSerializer, Immutable, Alias("ChatAnalysis")]
public sealed record ChatAnalysis
{
    /// <summary>The name of the analyst that follows rules.</summary>
    public const string Offline = "offline";

    /// <summary>Counts the analyses of this conversation, from 1.</summary>
    [Id(0)] public int Number { get; init; }

    /// <summary>When it ended, UTC.</summary>
    [Id(1)] public DateTimeOffset At { get; init; }

    /// <summary>Why it was made.</summary>
    [Id(2)] public ChatTrigger Trigger { get; init; } = ChatTrigger.Demand;

    /// <summary>Who made it: <see cref="Offline"/>, or a model's name in the configuration.</summary>
    [Id(3)] public string Analyst { get; init; } = "";

    /// <summary>The provider's name of the model; <see cref="Offline"/> where there was none.</summary>
    [Id(4)] public string Model { get; init; } = "";

    /// <summary>The prompt; null where there was none.</summary>
    [Id(5)] public PromptName? Prompt { get; init; }

    /// <summary>Its version.</summary>
    [Id(6)] public int? PromptVersion { get; init; }

    /// <summary>How many messages the conversation had.</summary>
    [Id(7)] public int Messages { get; init; }

    /// <summary>How many of them were read; fewer only with <see cref="ChatNotice.Excerpt"/>.</summary>
    [Id(8)] public int Read { get; init; }

    /// <summary>How satisfied the person seems, 0 to 10; null when unknown.</summary>
    [Id(9)] public int? Satisfaction { get; init; }

    /// <summary>What happened.</summary>
    [Id(10)] public ImmutableArray<string> Summary { get; init; } = [];

    /// <summary>What the assistant could do better.</summary>
    [Id(11)] public ImmutableArray<string> Improvements { get; init; } = [];

    /// <summary>Whether the goal was reached or the question answered; null when unknown.</summary>
    [Id(12)] public bool? Resolved { get; init; }

    /// <summary>What it was about; at most five.</summary>
    [Id(13)] public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>BCP 47 language of the person; null when unknown.</summary>
    [Id(14)] public string? Language { get; init; }

    /// <summary>How the person's messages sound at the beginning, in the middle and at the end; blank where the person wrote nothing.</summary>
    [Id(15)] public ImmutableArray<ChatMood> Moods { get; init; } = [];

    /// <summary>How sure the analyst is, 0 to 1.</summary>
    [Id(16)] public double Confidence { get; init; }

    /// <summary>What to know besides.</summary>
    [Id(17)] public ImmutableArray<ChatNotice> Flags { get; init; } = [];

    /// <summary>What the rules say of the satisfaction, where a model made the analysis; null when unknown.</summary>
    [Id(18)] public int? OfflineSatisfaction { get; init; }

    /// <summary>What its model calls used.</summary>
    [Id(19)] public ChatSpent Spent { get; init; } = ChatSpent.None;

    /// <summary>What was measured.</summary>
    [Id(20)] public ChatMetrics Metrics { get; init; } = new();

    /// <summary>What people found of it, oldest first; at most one of each person, at most five.</summary>
    [Id(21)] public ImmutableArray<ChatAudit> Audits { get; init; } = [];
}

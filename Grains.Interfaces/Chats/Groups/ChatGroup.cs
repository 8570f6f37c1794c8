using LearningSessions.Grains.Interfaces.Prompts;

namespace LearningSessions.Grains.Interfaces.Chats.Groups;

/// <summary>What conversations are grouped by, and what they are for.</summary>
[GenerateSerializer, Immutable, Alias("ChatGroup")]
public sealed record ChatGroup
{
    /// <summary>Its id.</summary>
    [Id(0)] public required ChatGroupId Id { get; init; }

    /// <summary>How people call it.</summary>
    [Id(1)] public string Title { get; init; } = "";

    /// <summary>What a conversation should reach, as a sentence: the booking is made.</summary>
    [Id(2)] public string Goal { get; init; } = "";

    /// <summary>The prompt its conversations are analysed with; null for the one all share.</summary>
    [Id(3)] public PromptName? Prompt { get; init; }

    /// <summary>The subject of the curriculum whose topics its conversations should touch; null where there is none.</summary>
    [Id(4)] public string? Subject { get; init; }

    /// <summary>Counts changes, from 1.</summary>
    [Id(5)] public int Version { get; init; }

    /// <summary>Who changed it last.</summary>
    [Id(6)] public string ChangedBy { get; init; } = "";

    /// <summary>When it was changed last, UTC.</summary>
    [Id(7)] public DateTimeOffset ChangedAt { get; init; }
}

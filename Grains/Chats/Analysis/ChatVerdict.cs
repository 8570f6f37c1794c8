using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Prompts;

namespace LearningSessions.Grains.Chats.Analysis;

/// <summary>What an analyst says of a conversation.</summary>
public sealed record ChatVerdict
{
    /// <summary>0 to 10; null when unknown.</summary>
    public int? Satisfaction { get; init; }

    /// <summary>What happened.</summary>
    public ImmutableArray<string> Summary { get; init; } = [];

    /// <summary>What the assistant could do better.</summary>
    public ImmutableArray<string> Improvements { get; init; } = [];

    /// <summary>Whether the goal was reached or the question answered; null when unknown.</summary>
    public bool? Resolved { get; init; }

    /// <summary>What it was about; at most five.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>BCP 47; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>How the person sounds at the beginning, in the middle and at the end.</summary>
    public ImmutableArray<ChatMood> Moods { get; init; } = [];

    /// <summary>How sure, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The provider's name of the model, or <see cref="ChatAnalysis.Offline"/>.</summary>
    public string Model { get; init; } = ChatAnalysis.Offline;

    /// <summary>The prompt; null where there was none.</summary>
    public PromptName? Prompt { get; init; }

    /// <summary>Its version.</summary>
    public int? PromptVersion { get; init; }

    /// <summary>How many messages were read.</summary>
    public int Read { get; init; }

    /// <summary>What its calls used.</summary>
    public ChatSpent Spent { get; init; } = ChatSpent.None;
}

using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>One statement of a feedback and what it rests on.</summary>
[GenerateSerializer, Immutable, Alias("FeedbackItem")]
public sealed record FeedbackItem
{
    /// <summary>The statement, as it stands in the draft's text.</summary>
    [Id(0)] public string Text { get; init; } = "";

    /// <summary>The turns it rests on; at least one.</summary>
    [Id(1)] public ImmutableArray<Citation> Citations { get; init; } = [];
}

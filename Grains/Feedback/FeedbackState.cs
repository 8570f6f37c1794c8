using LearningSessions.Grains.Interfaces.Feedback;

namespace LearningSessions.Grains.Feedback;

/// <summary>What a feedback keeps. Older history lies in pages.</summary>
[GenerateSerializer, Immutable, Alias("FeedbackState")]
public sealed record FeedbackState
{
    /// <summary>The feedback; null before anybody asked for it.</summary>
    [Id(0)] public TutorFeedback? Feedback { get; init; }

    /// <summary>How many pages of older history there are.</summary>
    [Id(1)] public int HistoryPages { get; init; }
}

using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Grains.Tutors;

/// <summary>What a tutor keeps: the head. Older recordings lie in pages, in the order they were noted.</summary>
[GenerateSerializer, Immutable, Alias("TutorState")]
public sealed record TutorState
{
    /// <summary>Name, phone and language; null before the tutor was made.</summary>
    [Id(0)] public PutTutor? Profile { get; init; }

    /// <summary>When the tutor was made, UTC.</summary>
    [Id(1)] public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The newest notes on recordings, oldest first.</summary>
    [Id(2)] public ImmutableArray<RecordingEntry> Recordings { get; init; } = [];

    /// <summary>The newest notes on feedback, oldest first.</summary>
    [Id(3)] public ImmutableArray<FeedbackEntry> Feedback { get; init; } = [];

    /// <summary>The pages of older notes: what each holds.</summary>
    [Id(4)] public ImmutableArray<PageSpan> Pages { get; init; } = [];
}

using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Tutors;

/// <summary>A tutor: profile, newest recordings and newest feedback.</summary>
[GenerateSerializer, Immutable, Alias("Tutor")]
public sealed record Tutor
{
    /// <summary>The tutor's id.</summary>
    [Id(0)] public required TutorId Id { get; init; }

    /// <summary>Name, phone and language.</summary>
    [Id(1)] public required PutTutor Profile { get; init; }

    /// <summary>The newest recordings known, oldest first; earlier ones are in the catalogue.</summary>
    [Id(2)] public ImmutableArray<RecordingEntry> Recordings { get; init; } = [];

    /// <summary>The newest feedback, oldest first.</summary>
    [Id(3)] public ImmutableArray<FeedbackEntry> Feedback { get; init; } = [];

    /// <summary>How the talk changes from week to week, over <see cref="Recordings"/>; oldest week first.</summary>
    [Id(20)] public ImmutableArray<TalkWeek> Trend { get; init; } = [];
}

using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>The feedback of one tutor, kind and window, from evaluation to delivery.</summary>
[GenerateSerializer, Immutable, Alias("TutorFeedback")]
public sealed record TutorFeedback
{
    /// <summary>Tutor, kind and window.</summary>
    [Id(0)] public required FeedbackId Id { get; init; }

    /// <summary>Whose it is.</summary>
    [Id(1)] public required TutorId Tutor { get; init; }

    /// <summary>What it is about.</summary>
    [Id(2)] public required FeedbackKind Kind { get; init; }

    /// <summary>First day of the window, in the deployment's zone.</summary>
    [Id(3)] public required DateOnly From { get; init; }

    /// <summary>Last day of the window, inclusive.</summary>
    [Id(4)] public required DateOnly To { get; init; }

    /// <summary>Where it stands.</summary>
    [Id(5)] public FeedbackStatus Status { get; init; } = FeedbackStatus.Writing;

    /// <summary>Counts changes from 1; an edit names the one it was made on.</summary>
    [Id(6)] public int Version { get; init; }

    /// <summary>Counts how often it was written: 1, then one more for each regeneration.</summary>
    [Id(7)] public int Revision { get; init; }

    /// <summary>What it was written from.</summary>
    [Id(8)] public Evaluation? Evaluation { get; init; }

    /// <summary>The texts: one for general feedback, up to two for targeted.</summary>
    [Id(9)] public ImmutableArray<Draft> Drafts { get; init; } = [];

    /// <summary>Progress, attempts and errors of writing and sending.</summary>
    [Id(10)] public WorkProgress Work { get; init; } = new();

    /// <summary>Who did what, oldest first; the newest part, the rest is asked for with <see cref="IFeedbackGrain.GetHistory"/>.</summary>
    [Id(11)] public ImmutableArray<FeedbackChange> History { get; init; } = [];

    /// <summary>Corrections of speakers that it took in, the newest of each call; at most 50.</summary>
    [Id(20)] public ImmutableArray<CorrectedCall> Corrections { get; init; } = [];

    /// <summary>Why its texts may no longer be right; null while nothing speaks against them.</summary>
    [Id(21)] public string? Outdated { get; init; }

    /// <summary>When a person had it sent, UTC: its day stands in the names of its documents; null before.</summary>
    [Id(22)] public DateTimeOffset? SendingSince { get; init; }
}

using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Grains.Feedback.Writing;

/// <summary>What a writer gets for one draft.</summary>
public sealed record WritingRequest
{
    /// <summary>The feedback it is for; blank where a draft is written for none.</summary>
    public FeedbackId Feedback { get; init; } = FeedbackId.From("");

    /// <summary>This writing's own id: another one for each attempt.</summary>
    public string WritingId { get; init; } = "";

    /// <summary>General or targeted.</summary>
    public required FeedbackKind Kind { get; init; }

    /// <summary>BCP 47 language the tutor reads.</summary>
    public required string Language { get; init; }

    /// <summary>How the tutor is addressed.</summary>
    public required string TutorName { get; init; }

    /// <summary>The calls it is written from, oldest first: all of the window, or the learner's.</summary>
    public required ImmutableArray<Call> Calls { get; init; }

    /// <summary>For targeted feedback: the learner.</summary>
    public LearnerId? Learner { get; init; }

    /// <summary>For targeted feedback: the learner's name; blank when unknown.</summary>
    public string LearnerName { get; init; } = "";

    /// <summary>For targeted feedback: the learner's confusion and what it rests on.</summary>
    public Confusion? Confusion { get; init; }
}

namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>What feedback is about.</summary>
[GenerateSerializer, Alias("FeedbackKind")]
public enum FeedbackKind
{
    /// <summary>The tutor's way of tutoring, over all calls of the window.</summary>
    General = 1,

    /// <summary>The two learners of the window with the most confusion.</summary>
    Targeted = 2,
}

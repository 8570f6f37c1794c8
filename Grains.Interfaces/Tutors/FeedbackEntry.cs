using LearningSessions.Grains.Interfaces.Feedback;

namespace LearningSessions.Grains.Interfaces.Tutors;

/// <summary>What a tutor knows of one feedback.</summary>
/// <param name="Feedback">Which one.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="At">When it came there, UTC.</param>
[GenerateSerializer, Immutable, Alias("FeedbackEntry")]
public sealed record FeedbackEntry(
    [property: Id(0)] FeedbackId Feedback,
    [property: Id(1)] FeedbackStatus Status,
    [property: Id(2)] DateTimeOffset At);

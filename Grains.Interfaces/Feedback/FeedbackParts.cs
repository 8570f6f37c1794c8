using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>What a <see cref="FeedbackId"/> is made of.</summary>
/// <param name="Tutor">Whose feedback.</param>
/// <param name="Kind">About what.</param>
/// <param name="From">First day, in the deployment's zone.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record FeedbackParts(TutorId Tutor, FeedbackKind Kind, DateOnly From, DateOnly To);

using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Grains.Clips;

/// <summary>A clip to be analysed.</summary>
/// <param name="Learner">Who speaks.</param>
/// <param name="Link">Its key.</param>
/// <param name="Blob">Where it lies.</param>
/// <param name="Expected">The text that was to be read; null when unknown.</param>
/// <param name="Language">BCP 47 language of the text.</param>
/// <param name="Attempt">Names this attempt, so that a call that was cut off stays counted: learner, pass and attempt.</param>
public sealed record ClipRequest(LearnerId Learner, string Link, string Blob, string? Expected, string Language, string Attempt);

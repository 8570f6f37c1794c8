namespace LearningSessions.Grains.Clips;

/// <summary>What a model says of a clip; null where it cannot tell.</summary>
/// <param name="AudioQuality">good, poor, distorted or blank.</param>
/// <param name="EngagementScore">0 to 100.</param>
/// <param name="EngagementState">engaged, neutral or disengaged.</param>
/// <param name="Pronunciation">good, fair or poor.</param>
/// <param name="EmotionalScore">0 to 100; only where emotions may be inferred.</param>
/// <param name="DominantEmotion">Only where emotions may be inferred.</param>
internal sealed record ClipVerdict(
    string AudioQuality,
    int? EngagementScore,
    string? EngagementState,
    string? Pronunciation,
    int? EmotionalScore = null,
    string? DominantEmotion = null);

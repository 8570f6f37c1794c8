namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>What a person decides on a feedback that they have read.</summary>
/// <param name="By">Who decides.</param>
/// <param name="OnVersion">The version the person saw, or null to decide on whatever is there.</param>
[GenerateSerializer, Immutable, Alias("FeedbackDecision")]
public sealed record FeedbackDecision(
    [property: Id(0)] string By,
    [property: Id(1)] int? OnVersion = null);

namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>Who did what to a feedback.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">The person, or "system".</param>
/// <param name="What">In a few words.</param>
[GenerateSerializer, Immutable, Alias("FeedbackChange")]
public sealed record FeedbackChange(
    [property: Id(0)] DateTimeOffset At,
    [property: Id(1)] string By,
    [property: Id(2)] string What);

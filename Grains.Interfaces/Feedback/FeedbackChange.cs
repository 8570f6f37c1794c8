namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>Who did what to a feedback.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">The person, or "system".</param>
/// <param name="What">In a few words.</param>
[GenerateSerializer, Immutable, Alias("FeedbackChange")]
public sealed record FeedbackChange(
    [property: Id(0)] DateTimeOffset At,
    [property: Id(1)] string By,
    [property: Id(2)] string What)
{
    /// <summary>The draft whose text was changed.</summary>
    [Id(3)] public int? Draft { get; init; }

    /// <summary>Its text before.</summary>
    [Id(4)] public string? Before { get; init; }

    /// <summary>Its text afterwards.</summary>
    [Id(5)] public string? After { get; init; }
}

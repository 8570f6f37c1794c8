namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>Asks for feedback to be written.</summary>
/// <param name="By">Who asks.</param>
/// <param name="Regenerate">Write it anew, as a further revision, though it is there already. Not once it was sent.</param>
[GenerateSerializer, Immutable, Alias("RequestFeedback")]
public sealed record RequestFeedback(
    [property: Id(0)] string By,
    [property: Id(1)] bool Regenerate = false);

namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>A new text for a draft under review.</summary>
/// <param name="Number">Which draft.</param>
/// <param name="Text">1 to 800 characters.</param>
[GenerateSerializer, Immutable, Alias("DraftText")]
public sealed record DraftText(
    [property: Id(0)] int Number,
    [property: Id(1)] string Text);

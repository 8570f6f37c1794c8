namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>Changes the text of a draft under review.</summary>
/// <param name="Number">Which draft.</param>
/// <param name="Text">1 to 800 characters.</param>
/// <param name="OnVersion">The version the person saw, or null to change whatever is there.</param>
/// <param name="By">Who edits.</param>
[GenerateSerializer, Immutable, Alias("EditDraft")]
public sealed record EditDraft(
    [property: Id(0)] int Number,
    [property: Id(1)] string Text,
    [property: Id(2)] int? OnVersion,
    [property: Id(3)] string By);

namespace LearningSessions.Grains.Interfaces.Sources;

/// <summary>A submission that cannot be taken as it is.</summary>
/// <param name="Key">What the form knows it by; blank when that is what is missing.</param>
/// <param name="Place">Where it stands in the source's answer: its row, from 1.</param>
/// <param name="Reason">What is wrong, in words a programme officer understands.</param>
[GenerateSerializer, Immutable, Alias("UnreadableSubmission")]
public sealed record UnreadableSubmission(
    [property: Id(0)] string Key,
    [property: Id(1)] int Place,
    [property: Id(2)] string Reason);

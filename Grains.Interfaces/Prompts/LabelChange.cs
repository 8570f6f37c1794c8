namespace LearningSessions.Grains.Interfaces.Prompts;

/// <summary>Who pointed a label where.</summary>
/// <param name="Label">Which label.</param>
/// <param name="Number">The version; null when the label was taken away.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When, UTC.</param>
[GenerateSerializer, Immutable, Alias("LabelChange")]
public sealed record LabelChange(
    [property: Id(0)] PromptLabel Label,
    [property: Id(1)] int? Number,
    [property: Id(2)] string By,
    [property: Id(3)] DateTimeOffset At);

namespace LearningSessions.Grains.Interfaces.Prompts;

/// <summary>Writes a version of a prompt.</summary>
/// <param name="Text">The messages.</param>
/// <param name="By">Who writes.</param>
/// <param name="Message">Why; at most 200 characters.</param>
[GenerateSerializer, Immutable, Alias("WritePrompt")]
public sealed record WritePrompt(
    [property: Id(0)] PromptText Text,
    [property: Id(1)] string By,
    [property: Id(2)] string Message);

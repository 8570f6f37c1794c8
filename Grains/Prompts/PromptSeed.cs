using LearningSessions.Grains.Interfaces.Prompts;

namespace LearningSessions.Grains.Prompts;

/// <summary>A version of a prompt that comes with the product.</summary>
/// <param name="Text">The messages.</param>
/// <param name="Message">What it is.</param>
public sealed record PromptSeed(PromptText Text, string Message);

namespace LearningSessions.Grains.Interfaces.Prompts;

/// <summary>The two messages of a prompt, with <c>{{placeholders}}</c> that each call fills.</summary>
/// <param name="Developer">What the model is and must do; 1 to 16,000 characters.</param>
/// <param name="User">What it works on; 1 to 16,000 characters.</param>
[GenerateSerializer, Immutable, Alias("PromptText")]
public sealed record PromptText([property: Id(0)] string Developer, [property: Id(1)] string User)
{
    /// <summary>The longest message, in characters.</summary>
    public const int MaxLength = 16_000;
}

namespace LearningSessions.Grains.Interfaces.Prompts;

/// <summary>A name that points at one version of a prompt.</summary>
[GenerateSerializer, Alias("PromptLabel")]
public enum PromptLabel
{
    /// <summary>The version that calls use.</summary>
    Production = 1,

    /// <summary>The version on trial.</summary>
    Candidate = 2,
}

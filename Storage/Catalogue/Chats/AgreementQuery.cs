using LearningSessions.Grains.Interfaces.Prompts;

namespace LearningSessions.Storage.Catalogue.Chats;

/// <summary>Whose agreement is measured: analyses with people, or two people with each other.</summary>
public sealed record AgreementQuery
{
    /// <summary>Analyses made with this prompt.</summary>
    public PromptName? Prompt { get; init; }

    /// <summary>And this version of it.</summary>
    public int? Version { get; init; }

    /// <summary>Analyses made by this analyst: offline, or a model's name.</summary>
    public string? Analyst { get; init; }

    /// <summary>What this person found; the first of two where <see cref="Other"/> is given.</summary>
    public string? Reviewer { get; init; }

    /// <summary>The second of two people: then what they found of the same analyses is compared.</summary>
    public string? Other { get; init; }
}

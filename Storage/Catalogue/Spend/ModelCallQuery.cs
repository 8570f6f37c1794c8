using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Storage.Catalogue.Sorting;

namespace LearningSessions.Storage.Catalogue.Spend;

/// <summary>Which model calls; the newest first.</summary>
public sealed record ModelCallQuery : SortedRequest
{
    /// <summary>The model's name in the configuration.</summary>
    public string? Model { get; init; }

    /// <summary>With which prompt.</summary>
    public PromptName? Prompt { get; init; }

    /// <summary>With which version of it.</summary>
    public int? PromptVersion { get; init; }

    /// <summary>What for.</summary>
    public string? Kind { get; init; }

    /// <summary>The actor: its kind and key.</summary>
    public string? Owner { get; init; }

    /// <summary>How it ended.</summary>
    public ModelCallResult? Result { get; init; }

    /// <summary>Calls from this time on, inclusive.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Calls before this time, exclusive.</summary>
    public DateTimeOffset? Until { get; init; }
}

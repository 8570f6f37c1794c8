using LearningSessions.Storage.Catalogue.Sorting;

namespace LearningSessions.Storage.Catalogue.Prompts;

/// <summary>Which part of the list of prompts; by name.</summary>
public sealed record PromptQuery : SortedRequest
{
    /// <summary>Text that the name holds, in any case.</summary>
    public string? Search { get; init; }
}

using LearningSessions.Storage.Catalogue.Sorting;

namespace LearningSessions.Storage.Catalogue.Tutors;

/// <summary>Which tutors; by name.</summary>
public sealed record TutorQuery : SortedRequest
{
    /// <summary>Text that id, name or phone holds, in any case.</summary>
    public string? Search { get; init; }
}

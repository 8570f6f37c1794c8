namespace LearningSessions.Storage.Catalogue.Sorting;

/// <summary>Which part of a list that can be sorted in several ways is wanted.</summary>
public abstract record SortedRequest : PageRequest
{
    /// <summary>By what; with a dash before it the greatest first. Null for the list's own order.</summary>
    public string? Sort { get; init; }
}

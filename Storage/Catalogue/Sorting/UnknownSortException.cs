namespace LearningSessions.Storage.Catalogue.Sorting;

/// <summary>A list cannot be sorted as was asked.</summary>
/// <param name="known">By what it can be sorted.</param>
public sealed class UnknownSortException(IEnumerable<string> known)
    : FormatException($"must be one of {string.Join(", ", known)}, with - before it for the greatest first");

namespace LearningSessions.Storage.Catalogue;

/// <summary>A part of a list.</summary>
/// <param name="Items">The rows, in the list's order.</param>
/// <param name="Next">The cursor of the next part; null when this is the last.</param>
public sealed record CataloguePage<TRow>(IReadOnlyList<TRow> Items, string? Next);

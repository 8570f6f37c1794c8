namespace LearningSessions.Storage.Catalogue.Sorting;

/// <summary>A column that a list can be sorted by.</summary>
/// <param name="Name">What askers call it.</param>
/// <param name="Column">The column, or an expression that is never null.</param>
/// <param name="Type">string, long or double.</param>
/// <param name="Value">Its value in a row, exactly as the database compares it.</param>
internal sealed record SortColumn<TRow>(string Name, string Column, Type Type, Func<TRow, object> Value);

namespace LearningSessions.Storage.States;

/// <summary>How a state of one type stands in one table: at most one row.</summary>
/// <param name="Table">Which table.</param>
/// <param name="Key">The row's key, from the grain's key.</param>
/// <param name="Columns">The row's other columns, or null when the state has no row; from the grain's key, the state and the time of its write.</param>
internal sealed record Projection<TState>(
    Table Table,
    Func<string, object?[]> Key,
    Func<string, TState, DateTimeOffset, object?[]?> Columns);

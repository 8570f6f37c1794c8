namespace LearningSessions.Storage.States;

/// <summary>What a write of a state does to one table.</summary>
/// <param name="Table">Which table.</param>
/// <param name="Key">The row's key.</param>
/// <param name="Columns">The row's other columns; null removes the row.</param>
internal sealed record RowChange(Table Table, object?[] Key, object?[]? Columns)
{
    /// <summary>The statement that does it, with its arguments.</summary>
    /// <param name="version">The version of the state that the row shows.</param>
    public (string Sql, object?[] Arguments) Statement(long version) =>
        Columns is null ? (Table.Delete, Key) : (Table.Upsert, [.. Key, .. Columns, version]);
}

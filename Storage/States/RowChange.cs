using LearningSessions.Storage.Sqlite;

namespace LearningSessions.Storage.States;

/// <summary>What a write of a state does to one table.</summary>
/// <param name="Table">Which table.</param>
/// <param name="Key">The row's key.</param>
/// <param name="Columns">The row's other columns; null removes the row.</param>
internal sealed record RowChange(Table Table, object?[] Key, object?[]? Columns)
{
    /// <summary>Does it.</summary>
    public void Apply(Statements statements, long version)
    {
        if (Columns is null)
            statements.Execute(Table.Delete, Key);
        else
            statements.Execute(Table.Upsert, [.. Key, .. Columns, version]);
    }
}

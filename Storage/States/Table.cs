namespace LearningSessions.Storage.States;

/// <summary>A table of the catalogue as the projection writes it.</summary>
internal sealed class Table
{
    /// <param name="name">Its name.</param>
    /// <param name="key">The columns of its key.</param>
    /// <param name="columns">The other columns, less the version of the state.</param>
    /// <param name="constant">Those of them that never change while the row is there: an update leaves them out, and so the indexes on them.</param>
    /// <param name="settled">Those of them that stand in indexes and are as they were in most writes: such a write leaves the indexes alone.</param>
    /// <exception cref="ArgumentException">A constant or settled column is not one of the columns.</exception>
    public Table(string name, string[] key, string[] columns, string[] constant, params string[] settled)
    {
        if (constant.Concat(settled).Except(columns).FirstOrDefault() is { } stranger)
            throw new ArgumentException($"{stranger} is no column of {name}.", nameof(columns));
        Name = name;
        KeyLength = key.Length;
        string[] all = [.. key, .. columns, "state_version"];
        var values = string.Join(", ", Enumerable.Range(1, all.Length).Select(n => $"?{n}"));
        var changes = string.Join(", ", all.Skip(key.Length).Except(constant).Select(column => $"{column} = excluded.{column}"));
        var match = string.Join(" AND ", key.Select((column, n) => $"{column} = ?{n + 1}"));
        Upsert = $"INSERT INTO {name} ({string.Join(", ", all)}) VALUES ({values}) ON CONFLICT ({string.Join(", ", key)}) "
            + $"DO UPDATE SET {changes} WHERE excluded.state_version > {name}.state_version";
        Delete = $"DELETE FROM {name} WHERE {match}";
        Refresh = settled.Length == 0 ? null : RefreshOf(name, key.Length, all, constant, settled);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>How many of a row's first values are its key.</summary>
    public int KeyLength { get; }

    /// <summary>Writes a row: key, columns, version of the state. An older version changes nothing.</summary>
    public string Upsert { get; }

    /// <summary>Removes the row of a key.</summary>
    public string Delete { get; }

    /// <summary>Writes the row as <see cref="Upsert"/> does, with the same arguments, if it is there and its settled columns are these; else changes nothing.
    /// Null where no column is settled. For SQLite, which writes an index anew with each column of it that a statement names.</summary>
    public string? Refresh { get; }

    private static string RefreshOf(string name, int keyLength, string[] all, string[] constant, string[] settled)
    {
        string Argument(string column) => $"?{Array.IndexOf(all, column) + 1}";
        var changes = all.Skip(keyLength).Except(constant).Except(settled).Select(column => $"{column} = {Argument(column)}");
        var match = all.Take(keyLength).Select(column => $"{column} = {Argument(column)}").Concat(settled.Select(column => $"{column} IS {Argument(column)}"));
        return $"UPDATE {name} SET {string.Join(", ", changes)} WHERE {string.Join(" AND ", match)} AND state_version < ?{all.Length}";
    }
}

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
        var changing = all.Skip(key.Length).Except(constant).ToArray();
        var match = Match(key, all);
        var insert = $"INTO {name} ({string.Join(", ", all)}) VALUES ({values}) ON CONFLICT ({string.Join(", ", key)})";
        Upsert = $"INSERT {insert} DO UPDATE SET {string.Join(", ", changing.Select(column => $"{column} = excluded.{column}"))} "
            + $"WHERE excluded.state_version > {name}.state_version";
        Delete = $"DELETE FROM {name} WHERE {match}";
        Insert = $"INSERT OR FAIL {insert} DO NOTHING";
        if (settled.Length == 0)
            return;
        var older = $"state_version < ?{all.Length}";
        var asItIs = $"{match} AND {string.Join(" AND ", settled.Select(column => $"{column} IS {Argument(column, all)}"))}";
        if (changing.Except(settled).Any(column => column != "state_version"))
            Refresh = $"UPDATE OR FAIL {name} SET {Assign(changing.Except(settled), all)} WHERE {asItIs} AND {older}";
        else
            Same = $"SELECT 1 FROM {name} WHERE {asItIs} AND {older}";
        Change = $"UPDATE OR FAIL {name} SET {Assign(changing, all)} WHERE {match} AND {older}";
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>How many of a row's first values are its key.</summary>
    public int KeyLength { get; }

    /// <summary>Writes a row: key, columns, version of the state. An older version changes nothing.</summary>
    public string Upsert { get; }

    /// <summary>Removes the row of a key.</summary>
    public string Delete { get; }

    /// <summary>Writes a new row, with the arguments of <see cref="Upsert"/>; changes nothing where the row is there. For SQLite, like those below: a statement
    /// that is not to be undone alone when it fails (<c>OR FAIL</c>) keeps no copies of the pages it changes; whoever runs it undoes the transaction.</summary>
    public string Insert { get; }

    /// <summary>Finds the row, with the arguments of <see cref="Upsert"/>, if all of it is as it was but the version of the state, which then stays behind. Null
    /// where more than that changes with each write.</summary>
    public string? Same { get; }

    /// <summary>Writes the row as <see cref="Upsert"/> does, with the same arguments, if it is there and its settled columns are these; else changes nothing.
    /// Null where no column is settled or all are. SQLite writes an index anew with each column of it that a statement names.</summary>
    public string? Refresh { get; }

    /// <summary>Writes the row as <see cref="Upsert"/> does, with the same arguments, if it is there; else changes nothing. Null where no column is
    /// settled.</summary>
    public string? Change { get; }

    private static string Match(IEnumerable<string> columns, string[] all) =>
        string.Join(" AND ", columns.Select(column => $"{column} = {Argument(column, all)}"));

    private static string Assign(IEnumerable<string> columns, string[] all) =>
        string.Join(", ", columns.Select(column => $"{column} = {Argument(column, all)}"));

    private static string Argument(string column, string[] all) => $"?{Array.IndexOf(all, column) + 1}";
}

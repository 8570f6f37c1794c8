using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace LearningSessions.Storage.Sqlite;

/// <summary>Opens connections to one database file and keeps those for reading, with what they have prepared.</summary>
internal sealed class Connections(string file) : IDisposable
{
    private const int MaxIdle = 16;

    private readonly ConcurrentBag<Statements> idle = [];
    private volatile bool closed;

    static Connections()
    {
        SQLitePCL.Batteries_V2.Init();
        // Nobody asks how much memory SQLite takes, and to count it takes a lock at each piece.
        SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    /// <summary>Opens a file.</summary>
    public static Statements Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            var statements = new Statements(connection);
            statements.Execute("PRAGMA busy_timeout = 5000");
            return statements;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Reads over a connection of the caller's own: it sees all that was committed before.</summary>
    public T Read<T>(Func<Statements, T> read)
    {
        ObjectDisposedException.ThrowIf(closed, this);
        if (!idle.TryTake(out var statements))
            statements = Open(file, SqliteOpenMode.ReadOnly);
        try
        {
            return read(statements);
        }
        catch (SqliteException failure)
        {
            var explained = SqliteFailure.Explain(failure, file);
            if (ReferenceEquals(explained, failure))
                throw;
            throw explained;
        }
        finally
        {
            GiveBack(statements);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        closed = true;
        while (idle.TryTake(out var statements))
            statements.Dispose();
    }

    private void GiveBack(Statements statements)
    {
        if (closed || idle.Count >= MaxIdle)
            statements.Dispose();
        else
            idle.Add(statements);
        if (closed)
            Dispose();
    }
}

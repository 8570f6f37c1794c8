using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace LearningSessions.Storage.Sqlite;

/// <summary>Reads one row.</summary>
internal delegate T RowReader<out T>(Row row);

/// <summary>One connection with the statements it has prepared. Arguments are positional: the first is <c>?1</c>.</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    // Each character takes three bytes at most.
    private const int ShortText = 256;

    private readonly Dictionary<string, sqlite3_stmt> prepared = new(new SqlText());

    public SqliteConnection Connection => connection;

    /// <summary>False after SQLite has rolled a transaction back by itself.</summary>
    public bool InTransaction => sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>Rows inserted, changed or deleted since the connection was opened.</summary>
    public int TotalChanges => sqlite3_total_changes(connection.Handle);

    /// <summary>Runs a statement and tells how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> arguments)
    {
        var statement = Bound(sql, arguments);
        try
        {
            while (Step(statement))
            {
            }
            return sqlite3_changes(connection.Handle);
        }
        finally
        {
            sqlite3_reset(statement);
        }
    }

    /// <summary>All rows.</summary>
    public List<T> Query<T>(string sql, RowReader<T> read, params ReadOnlySpan<object?> arguments)
    {
        var statement = Bound(sql, arguments);
        try
        {
            var rows = new List<T>();
            while (Step(statement))
                rows.Add(read(new Row(statement)));
            return rows;
        }
        finally
        {
            sqlite3_reset(statement);
        }
    }

    /// <summary>The first row, or <paramref name="none"/>.</summary>
    public T QueryFirst<T>(string sql, RowReader<T> read, T none, params ReadOnlySpan<object?> arguments)
    {
        var statement = Bound(sql, arguments);
        try
        {
            return Step(statement) ? read(new Row(statement)) : none;
        }
        finally
        {
            sqlite3_reset(statement);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var statement in prepared.Values)
            statement.Dispose();
        prepared.Clear();
        connection.Dispose();
    }

    private sqlite3_stmt Bound(string sql, ReadOnlySpan<object?> arguments)
    {
        if (!prepared.TryGetValue(sql, out var statement))
        {
            Check(sqlite3_prepare_v3(connection.Handle, sql, SQLITE_PREPARE_PERSISTENT, out statement));
            prepared.Add(sql, statement);
        }
        for (var i = 0; i < arguments.Length; i++)
            Check(Bind(statement, i + 1, arguments[i]));
        return statement;
    }

    private static int Bind(sqlite3_stmt statement, int index, object? value) => value switch
    {
        null => sqlite3_bind_null(statement, index),
        "" => sqlite3_bind_text(statement, index, ""),
        string text => BindText(statement, index, text),
        long number => sqlite3_bind_int64(statement, index, number),
        int number => sqlite3_bind_int64(statement, index, number),
        uint number => sqlite3_bind_int64(statement, index, number),
        double number => sqlite3_bind_double(statement, index, number),
        JsonText json => sqlite3_bind_text(statement, index, json.Utf8),
        ReadOnlyMemory<byte> { IsEmpty: true } => sqlite3_bind_zeroblob(statement, index, 0),
        ReadOnlyMemory<byte> bytes => sqlite3_bind_blob(statement, index, bytes.Span),
        _ => throw new ArgumentException($"{value.GetType()} cannot be stored.", nameof(value)),
    };

    // SQLite copies what it is given, so a short text needs no array of its own.
    private static int BindText(sqlite3_stmt statement, int index, string text)
    {
        if (text.Length > ShortText)
            return sqlite3_bind_text(statement, index, Encoding.UTF8.GetBytes(text));
        Span<byte> utf8 = stackalloc byte[3 * ShortText];
        return sqlite3_bind_text(statement, index, utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
    }

    private bool Step(sqlite3_stmt statement)
    {
        var result = sqlite3_step(statement);
        if (result == SQLITE_ROW)
            return true;
        if (result != SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(result, connection.Handle);
        return false;
    }

    private void Check(int result)
    {
        if (result != SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, connection.Handle);
    }

    /// <summary>Compares statements, of which few have the same length and end: to read all of each text at each use would cost as much as binding it.</summary>
    private sealed class SqlText : IEqualityComparer<string>
    {
        private const int End = 16;

        public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

        public int GetHashCode(string sql) => HashCode.Combine(sql.Length, string.GetHashCode(sql.AsSpan()[Math.Max(0, sql.Length - End)..], StringComparison.Ordinal));
    }
}

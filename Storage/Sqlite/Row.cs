using System.Text;
using SQLitePCL;
using static SQLitePCL.raw;

namespace LearningSessions.Storage.Sqlite;

/// <summary>The row a statement stands on; valid until the statement moves on.</summary>
internal readonly ref struct Row(sqlite3_stmt statement)
{
    public bool IsNull(int column) => sqlite3_column_type(statement, column) == SQLITE_NULL;

    public long Long(int column) => sqlite3_column_int64(statement, column);

    public double Double(int column) => sqlite3_column_double(statement, column);

    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    /// <summary>Bytes of a blob, or of text as UTF-8.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => sqlite3_column_blob(statement, column);
}

using LearningSessions.Storage.Blobs;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace LearningSessions.Storage.Sqlite;

/// <summary>SQLite's result codes in words of ours.</summary>
internal static class SqliteFailure
{
    /// <summary>The exception that callers see for what SQLite said.</summary>
    public static Exception Explain(Exception failure, string file) => failure switch
    {
        SqliteException { SqliteErrorCode: SQLITE_FULL } => new DiskFullException($"a change of {file}", failure),
        SqliteException { SqliteErrorCode: SQLITE_CORRUPT or SQLITE_NOTADB } => new DatabaseDamagedException(file, failure.Message, failure),
        _ => failure,
    };
}

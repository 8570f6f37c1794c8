using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace LearningSessions.Storage.Sqlite;

/// <summary>Tells at start whether a database file can be trusted.</summary>
internal static class IntegrityCheck
{
    /// <summary>Marks the files of this program: "LrnS".</summary>
    public const long ApplicationId = 0x4C726E53;

    /// <summary>Refuses what is no database of ours, or damaged.</summary>
    /// <param name="statements">The open file.</param>
    /// <param name="file">Its name.</param>
    /// <param name="throughout">Whether to look at every page, or at the header, the schema and the beginning of each table.</param>
    /// <exception cref="DatabaseDamagedException">It cannot be trusted.</exception>
    public static void Run(Statements statements, string file, bool throughout)
    {
        try
        {
            var tables = statements.Query("SELECT name FROM sqlite_master WHERE type = 'table'", row => row.Text(0));
            if (statements.QueryFirst("PRAGMA application_id", row => row.Long(0), 0L) != ApplicationId)
                throw new DatabaseDamagedException(file, "it is not a database of Learning Sessions");
            if (throughout)
                CheckThroughout(statements, file);
            else
                foreach (var table in tables)
                    statements.Query($"SELECT 1 FROM \"{table}\" LIMIT 1", row => row.Long(0));
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is SQLITE_CORRUPT or SQLITE_NOTADB)
        {
            throw new DatabaseDamagedException(file, failure.Message, failure);
        }
    }

    private static void CheckThroughout(Statements statements, string file)
    {
        var found = statements.Query("PRAGMA quick_check(5)", row => row.Text(0));
        if (found is not ["ok"])
            throw new DatabaseDamagedException(file, string.Join("; ", found));
    }
}

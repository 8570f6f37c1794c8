using Microsoft.Data.Sqlite;

namespace LearningSessions.Storage.Sqlite;

/// <summary>Copies a database while it is in use, from this process or another one; needs no claim on the folder. Blobs are files: copy them
/// after the database, so that every blob it names is there.</summary>
public static class SqliteBackup
{
    /// <summary>Copies a database to a file, whole and consistent; all or nothing.</summary>
    /// <param name="database">The database file: <see cref="DataFolder.DatabaseIn"/>.</param>
    /// <param name="target">The backup; replaced when it exists.</param>
    /// <exception cref="FileNotFoundException">There is no database.</exception>
    /// <exception cref="DatabaseDamagedException">The database is damaged: no backup was made of it.</exception>
    /// <exception cref="Blobs.DiskFullException">There is no room for it.</exception>
    public static void Take(string database, string target)
    {
        if (!File.Exists(database))
            throw new FileNotFoundException($"There is no database {database} to back up.", database);
        var backup = Path.GetFullPath(target);
        var folder = Path.GetDirectoryName(backup)!;
        Directory.CreateDirectory(folder);
        var unfinished = backup + ".unfinished";
        File.Delete(unfinished);
        try
        {
            Copy(database, unfinished);
            File.Move(unfinished, backup, overwrite: true);
            Disk.SyncFolder(folder);
        }
        catch (SqliteException failure)
        {
            var explained = SqliteFailure.Explain(failure, database);
            if (ReferenceEquals(explained, failure))
                throw;
            throw explained;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static void Copy(string database, string target)
    {
        // A reader of the write-ahead log takes a lock in the shared index, which needs the right to write.
        using var source = Connections.Open(database, SqliteOpenMode.ReadWrite);
        using var copy = Connections.Open(target, SqliteOpenMode.ReadWriteCreate);
        source.Connection.BackupDatabase(copy.Connection);
        copy.Execute("PRAGMA journal_mode = DELETE");
        IntegrityCheck.Run(copy, database, throughout: true);
    }
}

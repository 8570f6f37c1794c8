using System.Globalization;
using Microsoft.Data.Sqlite;

namespace LearningSessions.Storage.Sqlite;

/// <summary>Puts a backup in the place of a folder's database. The replaced database is kept beside it.</summary>
public static class SqliteRestore
{
    private static readonly string[] Suffixes = ["-wal", "-shm", ""];

    /// <summary>Restores a backup into a folder that no process uses.</summary>
    /// <param name="backup">What <see cref="SqliteBackup.Take"/> wrote.</param>
    /// <param name="folder">The claimed data folder.</param>
    /// <param name="now">Names the replaced database.</param>
    /// <returns>Where the replaced database is kept, or null when there was none.</returns>
    /// <exception cref="FileNotFoundException">There is no such backup.</exception>
    /// <exception cref="DatabaseDamagedException">The backup is damaged or no backup; nothing was changed.</exception>
    /// <exception cref="DatabaseTooNewException">A newer program wrote the backup; nothing was changed.</exception>
    public static string? Run(string backup, DataFolder folder, DateTimeOffset now)
    {
        if (!File.Exists(backup))
            throw new FileNotFoundException($"There is no backup {backup}.", backup);
        var staged = Staged(folder.Path);
        File.Delete(staged);
        try
        {
            Stage(backup, staged);
        }
        catch
        {
            File.Delete(staged);
            throw;
        }
        var replaced = folder.Database + now.UtcDateTime.ToString("'.replaced-'yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var kept = File.Exists(folder.Database);
        foreach (var suffix in Suffixes.Where(suffix => File.Exists(folder.Database + suffix)))
            File.Move(folder.Database + suffix, replaced + suffix, overwrite: true);
        Disk.SyncFolder(folder.Path);
        File.Move(staged, folder.Database);
        Disk.SyncFolder(folder.Path);
        return kept ? replaced : null;
    }

    /// <summary>Refuses a folder whose restore was cut off, where the old database may be gone already.</summary>
    /// <exception cref="DatabaseDamagedException">A restore was cut off.</exception>
    internal static void RefuseHalfDone(string folder)
    {
        if (File.Exists(Staged(folder)))
            throw new DatabaseDamagedException(DataFolder.DatabaseIn(folder), "a restore was cut off; run it again");
    }

    private static string Staged(string folder) => DataFolder.DatabaseIn(folder) + ".restoring";

    private static void Stage(string backup, string staged)
    {
        using (var source = Connections.Open(backup, SqliteOpenMode.ReadOnly))
        {
            IntegrityCheck.Run(source, backup, throughout: true);
            if (Migrations.VersionOf(source) is var version && version > Migrations.Newest)
                throw new DatabaseTooNewException(backup, version, Migrations.Newest);
        }
        using var from = File.OpenRead(backup);
        using var to = new FileStream(staged, FileMode.Create, FileAccess.Write, FileShare.None);
        from.CopyTo(to);
        to.Flush(flushToDisk: true);
    }
}

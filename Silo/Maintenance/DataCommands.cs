using LearningSessions.Storage;
using LearningSessions.Storage.Sqlite;
using Microsoft.Extensions.Configuration;

namespace LearningSessions.Silo.Maintenance;

/// <summary>What is done with a data folder instead of serving it.</summary>
public static class DataCommands
{
    /// <summary>Runs the command that the configuration names (<c>Storage:Backup</c> or <c>Storage:Restore</c>, each a file).</summary>
    /// <returns>The process's exit code; null when there is no command.</returns>
    public static int? Run(IConfiguration configuration, TimeProvider time)
    {
        var folder = configuration["Storage:DataFolder"] ?? "data";
        try
        {
            if (configuration["Storage:Backup"] is { } backup)
            {
                SqliteBackup.Take(DataFolder.DatabaseIn(folder), backup);
                Console.WriteLine($"Backed up the database of {folder} to {backup}. Copy the folder's blobs, documents and outbox after it.");
                return 0;
            }

            if (configuration["Storage:Restore"] is { } from)
            {
                using var claimed = DataFolder.Claim(folder);
                var replaced = SqliteRestore.Run(from, claimed, time.GetUtcNow());
                Console.WriteLine($"Restored {from} into {folder}." + (replaced is null ? "" : $" The database before it is kept as {replaced}."));
                return 0;
            }
        }
        catch (Exception failure) when (StartFaults.Of(failure) is not null)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }

        return null;
    }
}

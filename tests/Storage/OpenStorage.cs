using LearningSessions.Grains.Models;
using LearningSessions.Grains.Pages;
using LearningSessions.Storage.Models;
using LearningSessions.Storage.Pages;
using LearningSessions.Storage.Reminders;
using LearningSessions.Storage.Sqlite;
using LearningSessions.Storage.States;
using Orleans.Storage;

namespace LearningSessions.Storage.Tests;

/// <summary>Everything over one data folder, as a process has it: SQLite.</summary>
public sealed class OpenStorage : StorageUnderTest
{
    private readonly DataFolder folder;

    public OpenStorage(string path, int maxWritesPerCommit = 1_000)
    {
        folder = DataFolder.Claim(path);
        try
        {
            Database = SqliteDatabase.Open(folder, new SqliteStorageOptions { DataFolder = path, MaxWritesPerCommit = maxWritesPerCommit });
        }
        catch
        {
            folder.Dispose();
            throw;
        }
        States = new SqliteGrainStorage(Database, TimeProvider.System);
        Pages = new PageStore(Database);
        Reminders = new SqliteReminderTable(Database);
        ModelCalls = new ModelCallLog(Database);
        Catalogue = new Storage.Catalogue.Catalogue(Database);
    }

    public SqliteDatabase Database { get; }

    public override IDatabase Catalogued => Database;

    public override IGrainStorage States { get; }

    public override IPageStore Pages { get; }

    public SqliteReminderTable Reminders { get; }

    public override IModelCallLog ModelCalls { get; }

    public override Storage.Catalogue.Catalogue Catalogue { get; }

    public override void Dispose()
    {
        Database.Dispose();
        folder.Dispose();
    }
}

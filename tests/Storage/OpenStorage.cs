using LearningSessions.Storage.Models;
using LearningSessions.Storage.Pages;
using LearningSessions.Storage.Reminders;
using LearningSessions.Storage.Sqlite;
using LearningSessions.Storage.States;

namespace LearningSessions.Storage.Tests;

/// <summary>Everything over one data folder, as a process has it.</summary>
public sealed class OpenStorage : IDisposable
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
        Pages = new SqlitePageStore(Database);
        Reminders = new SqliteReminderTable(Database);
        ModelCalls = new SqliteModelCallLog(Database);
        Catalogue = new Storage.Catalogue.Catalogue(Database);
    }

    public SqliteDatabase Database { get; }

    public SqliteGrainStorage States { get; }

    public SqlitePageStore Pages { get; }

    public SqliteReminderTable Reminders { get; }

    public SqliteModelCallLog ModelCalls { get; }

    public Storage.Catalogue.Catalogue Catalogue { get; }

    public async Task<GrainState<T>> Read<T>(GrainId id)
        where T : new()
    {
        var state = new GrainState<T>();
        await States.ReadStateAsync("state", id, state);
        return state;
    }

    public async Task<GrainState<T>> Write<T>(GrainId id, T value, string? etag = null)
    {
        var state = new GrainState<T>(value, etag);
        await States.WriteStateAsync("state", id, state);
        return state;
    }

    public Task Clear<T>(GrainId id, GrainState<T> state) => States.ClearStateAsync("state", id, state);

    public void Dispose()
    {
        Database.Dispose();
        folder.Dispose();
    }
}

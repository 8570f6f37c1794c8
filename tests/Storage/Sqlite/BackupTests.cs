using LearningSessions.Storage.Sqlite;
using LearningSessions.Storage.Tests.States;

namespace LearningSessions.Storage.Tests.Sqlite;

public sealed class BackupTests : IDisposable
{
    private static readonly GrainId Grain = GrainId.Create("counter", "a");

    private readonly TestFolder folder = new();
    private readonly TestFolder elsewhere = new();

    private string Backup => elsewhere.File("backup.db");

    public void Dispose()
    {
        folder.Dispose();
        elsewhere.Dispose();
    }

    [Fact]
    public async Task A_restored_backup_holds_what_was_there_and_the_replaced_database_is_kept()
    {
        await WriteAndBackUp(then: 2);

        string? replaced;
        using (var claimed = DataFolder.Claim(folder.Path))
            replaced = SqliteRestore.Run(Backup, claimed, Some.Monday);

        using var storage = new OpenStorage(folder.Path);
        Assert.Equal(1, (await storage.Read<CountState>(Grain)).State!.Count);
        Assert.EndsWith(".replaced-20261116-093015", replaced, StringComparison.Ordinal);
        Assert.True(File.Exists(replaced));
    }

    [Fact]
    public async Task A_damaged_database_is_replaced_by_the_backup()
    {
        await WriteAndBackUp(then: 2);
        File.WriteAllText(folder.Database, "ruined");

        using (var claimed = DataFolder.Claim(folder.Path))
            SqliteRestore.Run(Backup, claimed, Some.Monday);

        using var storage = new OpenStorage(folder.Path);
        Assert.Equal(1, (await storage.Read<CountState>(Grain)).State!.Count);
    }

    [Fact]
    public async Task What_is_no_backup_is_refused_and_the_database_stays()
    {
        await WriteAndBackUp(then: 2);
        File.WriteAllText(Backup, "no backup");

        using (var claimed = DataFolder.Claim(folder.Path))
            Assert.Throws<DatabaseDamagedException>(() => SqliteRestore.Run(Backup, claimed, Some.Monday));

        using var storage = new OpenStorage(folder.Path);
        Assert.Equal(2, (await storage.Read<CountState>(Grain)).State!.Count);
    }

    [Fact]
    public async Task A_restore_that_was_cut_off_is_refused_at_start_and_can_be_run_again()
    {
        await WriteAndBackUp(then: 2);
        File.Move(folder.Database, folder.Database + ".restoring");

        var refused = Assert.Throws<DatabaseDamagedException>(() => new OpenStorage(folder.Path));
        Assert.Contains("run it again", refused.Message, StringComparison.Ordinal);

        using (var claimed = DataFolder.Claim(folder.Path))
            Assert.Null(SqliteRestore.Run(Backup, claimed, Some.Monday));
        using var storage = new OpenStorage(folder.Path);
        Assert.Equal(1, (await storage.Read<CountState>(Grain)).State!.Count);
    }

    [Fact]
    public async Task A_backup_of_a_damaged_database_is_refused_and_the_older_backup_stays()
    {
        await WriteAndBackUp(then: 2);
        var before = File.ReadAllBytes(Backup);
        File.WriteAllText(folder.Database, "ruined");

        Assert.Throws<DatabaseDamagedException>(() => SqliteBackup.Take(folder.Database, Backup));

        Assert.Equal(before, File.ReadAllBytes(Backup));
        Assert.Equal([Backup], Directory.GetFiles(elsewhere.Path));
    }

    [Fact]
    public void Without_a_database_there_is_no_backup() =>
        Assert.Throws<FileNotFoundException>(() => SqliteBackup.Take(folder.Database, Backup));

    private async Task WriteAndBackUp(int then)
    {
        using var storage = new OpenStorage(folder.Path);
        var state = await storage.Write(Grain, new CountState { Count = 1 });
        storage.Database.Backup(Backup);
        await storage.Write(Grain, new CountState { Count = then }, state.ETag);
    }
}

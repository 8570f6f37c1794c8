using LearningSessions.Storage.Sqlite;
using LearningSessions.Storage.Tests.States;

namespace LearningSessions.Storage.Tests.Sqlite;

public sealed class OpeningTests : IDisposable
{
    private static readonly GrainId Grain = GrainId.Create("counter", "a");

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_new_database_has_the_newest_schema_and_commits_durably()
    {
        using var storage = new OpenStorage(folder.Path);

        var version = storage.Database.Read(statements => statements.QueryFirst("PRAGMA user_version", row => row.Long(0), 0L));
        var synchronous = await storage.Database.Write(statements => statements.QueryFirst("PRAGMA synchronous", row => row.Long(0), 0L));
        var journal = storage.Database.Read(statements => statements.QueryFirst("PRAGMA journal_mode", row => row.Text(0), ""));

        Assert.Equal((Migrations.Newest, 2L, "wal"), (version, synchronous, journal));
    }

    [Fact]
    public async Task What_was_written_is_there_when_opened_again()
    {
        using (var storage = new OpenStorage(folder.Path))
            await storage.Write(Grain, new CountState { Count = 7 });

        using var again = new OpenStorage(folder.Path);

        Assert.Equal(7, (await again.Read<CountState>(Grain)).State!.Count);
    }

    [Fact]
    public async Task An_older_schema_is_brought_up_to_date()
    {
        using (var statements = Connections.Open(folder.Database, Microsoft.Data.Sqlite.SqliteOpenMode.ReadWriteCreate))
            statements.Execute($"PRAGMA application_id = {IntegrityCheck.ApplicationId}");

        using var storage = new OpenStorage(folder.Path);

        Assert.Empty((await storage.Catalogue.Tutors(new())).Items);
    }

    [Fact]
    public async Task A_database_newer_than_the_program_is_refused_and_left_as_it_is()
    {
        using (var storage = new OpenStorage(folder.Path))
            await storage.Database.Write(statements => statements.Execute($"PRAGMA user_version = {Migrations.Newest + 1}"));
        var before = File.ReadAllBytes(folder.Database);

        var refused = Assert.Throws<DatabaseTooNewException>(() => new OpenStorage(folder.Path));

        Assert.Contains($"{Migrations.Newest + 1}", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(folder.Database));
    }

    [Fact]
    public async Task A_second_opening_of_the_folder_is_refused_until_the_first_is_closed()
    {
        using (var storage = new OpenStorage(folder.Path))
        {
            var refused = Assert.Throws<DataFolderInUseException>(() => new OpenStorage(folder.Path));
            Assert.Contains("in use by another process", refused.Message, StringComparison.Ordinal);
            await storage.Write(Grain, new CountState());
        }

        using var again = new OpenStorage(folder.Path);
    }

    [Theory]
    [InlineData(0, 16)]
    [InlineData(4_096, 4_096)]
    [InlineData(40_960, 200)]
    public async Task Damage_is_found_at_start_and_says_what_to_do(int at, int length)
    {
        await Fill();
        using (var file = File.OpenWrite(folder.Database))
        {
            file.Position = at;
            file.Write(Enumerable.Repeat((byte)0xA5, length).ToArray());
        }

        AssertRefused();
    }

    [Fact]
    public async Task A_file_cut_short_is_found_at_start()
    {
        await Fill();
        using (var file = File.OpenWrite(folder.Database))
            file.SetLength(file.Length / 2);

        AssertRefused();
    }

    [Theory]
    [InlineData("")]
    [InlineData("name,phone,language\nAna,+50688887777,es\n")]
    public void A_file_that_is_no_database_is_refused(string content)
    {
        File.WriteAllText(folder.Database, content);

        AssertRefused();
    }

    [Fact]
    public void A_database_of_another_program_is_refused()
    {
        using (var statements = Connections.Open(folder.Database, Microsoft.Data.Sqlite.SqliteOpenMode.ReadWriteCreate))
            statements.Execute("CREATE TABLE other (id INTEGER)");

        AssertRefused();
    }

    private void AssertRefused()
    {
        var refused = Assert.Throws<DatabaseDamagedException>(() => new OpenStorage(folder.Path));
        Assert.Contains("./run.sh --restore FILE", refused.Message, StringComparison.Ordinal);
        Assert.Contains(folder.Database, refused.Message, StringComparison.Ordinal);
    }

    private async Task Fill()
    {
        using var storage = new OpenStorage(folder.Path);
        await Task.WhenAll(Enumerable.Range(0, 500).Select(n => storage.Write(Some.RecordingGrain($"r{n}"), Some.Recording($"r{n}"))));
    }
}

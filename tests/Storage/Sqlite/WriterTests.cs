using LearningSessions.Storage.Blobs;
using LearningSessions.Storage.Sqlite;
using LearningSessions.Storage.Tests.States;
using static SQLitePCL.raw;

namespace LearningSessions.Storage.Tests.Sqlite;

public sealed class WriterTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly OpenStorage storage;

    public WriterTests()
    {
        storage = new OpenStorage(folder.Path);
        storage.Database.Write(statements => statements.Execute("CREATE TABLE note (text TEXT NOT NULL)")).GetAwaiter().GetResult();
    }

    private SqliteDatabase Database => storage.Database;

    public void Dispose()
    {
        storage.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_write_that_fails_after_it_changed_something_fails_alone_and_leaves_nothing()
    {
        using var hold = await HeldWriter.Of(Database);
        var before = Note("before");
        var failing = Database.Write<int>(statements =>
        {
            statements.Execute("INSERT INTO note VALUES ('half')");
            throw new InvalidDataException("no");
        });
        var after = Note("after");
        await hold.Release();

        await Assert.ThrowsAsync<InvalidDataException>(() => failing);
        await Task.WhenAll(before, after);

        Assert.Equal(["before", "after"], Notes());
    }

    [Fact]
    public async Task A_statement_that_cannot_undo_itself_and_fails_half_way_fails_alone_and_leaves_nothing()
    {
        using var hold = await HeldWriter.Of(Database);
        var before = Note("before");
        var failing = Database.Write(statements => statements.Execute("INSERT OR FAIL INTO note SELECT 'half' UNION ALL SELECT NULL"));
        var after = Note("after");
        await hold.Release();

        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => failing);
        await Task.WhenAll(before, after);

        Assert.Equal(["before", "after"], Notes());
    }

    [Fact]
    public async Task Callers_do_not_go_on_on_the_writers_thread()
    {
        var writer = await Database.Write(_ => Environment.CurrentManagedThreadId);

        Assert.NotEqual(writer, Environment.CurrentManagedThreadId);
    }

    [Fact]
    public async Task A_commit_that_fails_is_an_unknown_outcome_for_all_who_share_it()
    {
        using var hold = await HeldWriter.Of(Database);
        var refusing = Database.Write(statements => RefuseNextCommit(statements));
        var other = storage.Write(GrainId.Create("counter", "a"), new CountState { Count = 1 });
        await hold.Release();

        await Assert.ThrowsAsync<UnknownCommitException>(() => refusing);
        await Assert.ThrowsAsync<UnknownCommitException>(() => other);

        Assert.False((await storage.Read<CountState>(GrainId.Create("counter", "a"))).RecordExists);
        await Note("the writer goes on");
        Assert.Equal(["the writer goes on"], Notes());
    }

    [Fact]
    public async Task A_commit_that_fails_after_it_happened_is_unknown_too_and_the_truth_is_what_is_read()
    {
        var grain = GrainId.Create("counter", "a");
        using var hold = await HeldWriter.Of(Database);
        var hook = Database.Write(statements => WalHook.FailAfterNextCommit(statements.Connection.Handle!));
        var write = storage.Write(grain, new CountState { Count = 1 });
        await hold.Release();

        await Assert.ThrowsAsync<UnknownCommitException>(() => hook);
        await Assert.ThrowsAsync<UnknownCommitException>(() => write);

        var truth = await storage.Read<CountState>(grain);
        Assert.Equal((1, "1"), (truth.State!.Count, truth.ETag));
        await storage.Write(grain, new CountState { Count = 2 }, truth.ETag);
    }

    [Fact]
    public async Task A_full_disk_is_said_plainly_and_loses_nothing()
    {
        await Note("kept");
        await Database.Write(statements => statements.QueryFirst("PRAGMA max_page_count = 1", row => row.Long(0), 0L));

        var failure = await Assert.ThrowsAnyAsync<IOException>(() => Note(new string('x', 100_000)));

        Assert.Contains("disk is full", failure.Message, StringComparison.OrdinalIgnoreCase);
        Assert.True(failure is DiskFullException or UnknownCommitException { InnerException: DiskFullException });
        await Database.Write(statements => statements.QueryFirst("PRAGMA max_page_count = 1000000", row => row.Long(0), 0L));
        await Note("after");
        Assert.Equal(["kept", "after"], Notes());
    }

    [Fact]
    public async Task Closing_ends_what_is_queued_and_refuses_what_comes_later()
    {
        using var hold = await HeldWriter.Of(Database);
        var queued = Enumerable.Range(0, 20).Select(n => Note($"{n}")).ToArray();
        var closing = Task.Run(Database.Dispose);
        await hold.Release();

        await Task.WhenAll([closing, .. queued]);

        await Assert.ThrowsAsync<ObjectDisposedException>(() => Note("late"));
    }

    private Task<int> Note(string text) => Database.Write(statements => statements.Execute("INSERT INTO note VALUES (?1)", text));

    private List<string> Notes() => Database.Read(statements => statements.Query("SELECT text FROM note ORDER BY rowid", row => row.Text(0)));

    private static int RefuseNextCommit(Statements statements)
    {
        var refused = false;
        sqlite3_commit_hook(statements.Connection.Handle, _ => refused ? 0 : Refuse(), null);
        return statements.Execute("INSERT INTO note VALUES ('refused')");

        int Refuse()
        {
            refused = true;
            return 1;
        }
    }
}

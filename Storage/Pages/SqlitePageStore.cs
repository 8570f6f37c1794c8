using System.Runtime.CompilerServices;
using LearningSessions.Grains.Pages;
using LearningSessions.Storage.Sqlite;

namespace LearningSessions.Storage.Pages;

/// <summary>Pages as blobs in the database.</summary>
/// <param name="database">Where they lie.</param>
public sealed class SqlitePageStore(SqliteDatabase database) : IPageStore
{
    private const string Next = "SELECT number, content FROM page WHERE grain = ?1 AND number >= ?2 ORDER BY number LIMIT 1";
    private const string Upsert = "INSERT INTO page (grain, number, content) VALUES (?1, ?2, ?3) "
        + "ON CONFLICT (grain, number) DO UPDATE SET content = excluded.content";

    /// <inheritdoc />
    public Task Write(string grain, int number, ReadOnlyMemory<byte> content, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        cancel.ThrowIfCancellationRequested();
        ReadOnlyMemory<byte> page = content.ToArray();
        return database.Write(statements => statements.Execute(Upsert, grain, number, page));
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> Read(string grain, int first, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var number = (long)first;
        while (Read(grain, number) is { } page)
        {
            cancel.ThrowIfCancellationRequested();
            yield return page.Content;
            number = page.Number + 1;
        }
        await Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task Clear(string grain, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        return database.Write(statements => statements.Execute("DELETE FROM page WHERE grain = ?1", grain));
    }

    private Page? Read(string grain, long number) =>
        database.Read(statements => statements.QueryFirst<Page?>(Next, row => new Page(row.Long(0), row.Bytes(1).ToArray()), null, grain, number));

    private sealed record Page(long Number, byte[] Content);
}

using System.Runtime.CompilerServices;
using LearningSessions.Grains.Pages;

namespace LearningSessions.Storage.Pages;

/// <summary>Pages as bytes in the database.</summary>
/// <param name="database">Where they lie.</param>
public sealed class PageStore(IDatabase database) : IPageStore
{
    private const string Next = "SELECT number, content FROM page WHERE grain = @grain AND number >= @number ORDER BY number LIMIT 1";
    private const string Upsert = "INSERT INTO page (grain, number, content) VALUES (?1, ?2, ?3) "
        + "ON CONFLICT (grain, number) DO UPDATE SET content = excluded.content";

    /// <inheritdoc />
    public Task Write(string grain, int number, ReadOnlyMemory<byte> content, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        cancel.ThrowIfCancellationRequested();
        return database.Execute(Upsert, grain, number, content);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> Read(string grain, int first, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var number = (long)first;
        while (await Read(grain, number) is { } page)
        {
            cancel.ThrowIfCancellationRequested();
            yield return page.Content;
            number = page.Number + 1;
        }
    }

    /// <inheritdoc />
    public Task Clear(string grain, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        return database.Execute("DELETE FROM page WHERE grain = ?1", grain);
    }

    private async Task<Page?> Read(string grain, long number)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal) { ["grain"] = grain, ["number"] = number };
        return await database.Query(Next, values, reader => new Page(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1))) is [var page] ? page : null;
    }

    private sealed record Page(long Number, byte[] Content);
}

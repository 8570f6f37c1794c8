using System.Text;

namespace LearningSessions.Storage.Tests.Pages;

public abstract class PageStoreTests(DatabaseKind kind) : DatabaseTests(kind)
{
    [DatabaseFact]
    public async Task Pages_are_read_in_order_from_the_one_asked_for()
    {
        foreach (var number in (int[])[2, 0, 1])
            await Write("tutor/ana", number, $"page {number}");
        await Write("tutor/bea", 0, "hers");

        Assert.Equal(["page 1", "page 2"], await Read("tutor/ana", 1));
        Assert.Empty(await Read("tutor/ana", 3));
        Assert.Empty(await Read("tutor/nobody", 0));
    }

    [DatabaseFact]
    public async Task A_page_that_no_head_names_is_overwritten()
    {
        await Write("tutor/ana", 0, "left by a crash");

        await Write("tutor/ana", 0, "the page");

        Assert.Equal(["the page"], await Read("tutor/ana", 0));
    }

    [DatabaseFact]
    public async Task A_page_may_be_empty_or_large()
    {
        var large = new byte[3_000_000];
        large[^1] = 7;
        await Stored.Pages.Write("tutor/ana", 0, large);
        await Stored.Pages.Write("tutor/ana", 1, ReadOnlyMemory<byte>.Empty);

        var pages = new List<ReadOnlyMemory<byte>>();
        await foreach (var page in Stored.Pages.Read("tutor/ana", 0))
            pages.Add(page);

        Assert.Equal([3_000_000, 0], pages.Select(page => page.Length));
        Assert.Equal(7, pages[0].Span[^1]);
    }

    [DatabaseFact]
    public async Task Clearing_removes_the_pages_of_that_grain_only()
    {
        await Write("tutor/ana", 0, "hers");
        await Write("tutor/bea", 0, "hers too");

        await Stored.Pages.Clear("tutor/ana");

        Assert.Empty(await Read("tutor/ana", 0));
        Assert.Equal(["hers too"], await Read("tutor/bea", 0));
    }

    private Task Write(string grain, int number, string text) => Stored.Pages.Write(grain, number, Encoding.UTF8.GetBytes(text));

    private async Task<List<string>> Read(string grain, int first)
    {
        var pages = new List<string>();
        await foreach (var page in Stored.Pages.Read(grain, first))
            pages.Add(Encoding.UTF8.GetString(page.Span));
        return pages;
    }
}

public sealed class PageStoreTestsOnSqlite() : PageStoreTests(DatabaseKind.Sqlite);

public sealed class PageStoreTestsOnPostgres() : PageStoreTests(DatabaseKind.Postgres);

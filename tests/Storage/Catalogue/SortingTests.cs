using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Sorting;

namespace LearningSessions.Storage.Tests.Catalogue;

[Trait("Engine", "Any")]
public sealed class SortingTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly OpenStorage storage;

    public SortingTests() => storage = new OpenStorage(folder.Path);

    public void Dispose()
    {
        storage.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData(null, "r4 r3 r2 r1")]
    [InlineData("recordedAt", "r1 r2 r3 r4")]
    [InlineData("-recordedAt", "r4 r3 r2 r1")]
    [InlineData("tutor", "r2 r4 r1 r3")]
    [InlineData("-tutor", "r3 r1 r4 r2")]
    [InlineData("learner", "r1 r2 r3 r4")]
    [InlineData("duration", "r1 r2 r3 r4")]
    public async Task Recordings_come_in_the_order_that_is_asked_for_whatever_the_parts(string? sort, string expected)
    {
        await Record("r1", "bea", hours: 0);
        await Record("r2", "ana", hours: 1);
        await Record("r3", "bea", hours: 2);
        await Record("r4", "ana", hours: 3);

        for (var limit = 1; limit <= 5; limit++)
        {
            var (ids, cursor) = (new List<string>(), (string?)null);
            do
            {
                var part = await storage.Catalogue.Recordings(new() { Sort = sort, Limit = limit, Cursor = cursor });
                ids.AddRange(part.Items.Select(row => row.Id.Value));
                cursor = part.Next;
            }
            while (cursor is not null);
            Assert.Equal(expected, string.Join(' ', ids));
        }
    }

    [Fact]
    public async Task Tutors_are_sorted_by_what_is_counted_too()
    {
        foreach (var (id, calls) in (IEnumerable<(string, int)>)[("t1", 2), ("t2", 0), ("t3", 5)])
        {
            await storage.Write(Some.TutorGrain(id), Some.Tutor("Ana"));
            for (var i = 0; i < calls; i++)
                await Record($"{id}-{i}", id, hours: i);
        }

        Assert.Equal("t3 t1 t2", await Tutors("-recordings"));
        Assert.Equal("t2 t1 t3", await Tutors("lastCall"));
    }

    [Fact]
    public async Task An_order_that_there_is_not_is_named_and_a_cursor_of_another_order_is_refused()
    {
        await Record("r1", "ana", hours: 0);
        await Record("r2", "ana", hours: 1);

        var unknown = await Assert.ThrowsAsync<UnknownSortException>(() => storage.Catalogue.Recordings(new() { Sort = "shoeSize" }));
        Assert.Contains("recordedAt, tutor", unknown.Message, StringComparison.Ordinal);
        var cursor = (await storage.Catalogue.Recordings(new() { Sort = "recordedAt", Limit = 1 })).Next;
        await Assert.ThrowsAsync<MalformedCursorException>(() => storage.Catalogue.Recordings(new() { Cursor = cursor }));
    }

    private async Task<string> Tutors(string sort)
    {
        var first = await storage.Catalogue.Tutors(new() { Sort = sort, Limit = 1 });
        var rest = await storage.Catalogue.Tutors(new() { Sort = sort, Cursor = first.Next });
        return string.Join(' ', first.Items.Concat(rest.Items).Select(row => row.Id.Value));
    }

    private async Task Record(string id, string tutor, int hours) =>
        await storage.Write(Some.RecordingGrain(id), Some.Recording(id, tutor, "luz", "", Some.Monday.AddHours(hours), Some.Work(WorkState.Done)));
}

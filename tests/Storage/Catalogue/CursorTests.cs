using LearningSessions.Storage.Catalogue;

namespace LearningSessions.Storage.Tests.Catalogue;

[Trait("Engine", "Any")]
public abstract class CursorTests(DatabaseKind kind) : DatabaseTests(kind)
{
    [DatabaseFact]
    public async Task Rows_that_come_and_change_between_parts_neither_repeat_nor_hide_others()
    {
        await Task.WhenAll(Enumerable.Range(0, 25).Select(n => Record($"old{n:00}", minutes: n / 5)));
        var seen = new List<string>();
        string? cursor = null;
        for (var part = 0; part == 0 || cursor is not null; part++)
        {
            var page = await Stored.Catalogue.Recordings(new() { Limit = 7, Cursor = cursor });
            seen.AddRange(page.Items.Select(row => row.Id.Value));
            cursor = page.Next;
            await Record($"newer{part}", minutes: 100 + part);
            await Stored.Clear(Some.RecordingGrain(seen[^1]), await Stored.Read<Grains.Recordings.RecordingState>(Some.RecordingGrain(seen[^1])));
        }

        Assert.Equal(Enumerable.Range(0, 25).Select(n => $"old{n:00}").OrderByDescending(id => id), seen);
    }

    [DatabaseFact]
    public async Task The_last_part_has_no_cursor_also_when_it_is_full()
    {
        await Record("r1", 1);
        await Record("r2", 2);

        Assert.Null((await Stored.Catalogue.Recordings(new() { Limit = 2 })).Next);
        Assert.NotNull((await Stored.Catalogue.Recordings(new() { Limit = 1 })).Next);
    }

    [DatabaseFact]
    public async Task Tutors_and_work_go_on_behind_equal_sort_keys()
    {
        foreach (var id in (string[])["t1", "t2", "t3"])
            await Stored.Write(Some.TutorGrain(id), Some.Tutor("Ana"));
        await Record("r1", 0);
        await Record("r2", 0);

        var tutors = await Stored.Catalogue.Tutors(new() { Limit = 2 });
        var work = await Stored.Catalogue.Work(new() { Limit = 1 });

        Assert.Equal(["t3"], (await Stored.Catalogue.Tutors(new() { Cursor = tutors.Next })).Items.Select(row => row.Id.Value));
        Assert.Equal(["r1"], (await Stored.Catalogue.Work(new() { Cursor = work.Next })).Items.Select(row => row.Key));
    }

    [Theory]
    [InlineData(-5, 1)]
    [InlineData(0, 1)]
    [InlineData(1_000, 200)]
    public async Task A_limit_is_taken_to_the_nearest_bound(int limit, int rows)
    {
        await Task.WhenAll(Enumerable.Range(0, 201).Select(n => Record($"r{n}", n)));

        Assert.Equal(rows, (await Stored.Catalogue.Recordings(new() { Limit = limit })).Items.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%%%")]
    [InlineData("bm90IGpzb24")]
    [InlineData("WyJ3b3JrIiwxLDEsInIxIl0")]
    [InlineData("WyJyZWNvcmRpbmdzIiwiMSIsMl0")]
    [InlineData("WyJyZWNvcmRpbmdzIiwxLG51bGxd")]
    [InlineData("bnVsbA")]
    public async Task A_cursor_that_the_list_did_not_give_out_is_refused(string cursor) =>
        await Assert.ThrowsAsync<MalformedCursorException>(() => Stored.Catalogue.Recordings(new() { Cursor = cursor }));

    private async Task Record(string id, int minutes) =>
        await Stored.Write(Some.RecordingGrain(id), Some.Recording(id, at: Some.Monday.AddMinutes(minutes)));
}

public sealed class CursorTestsOnSqlite() : CursorTests(DatabaseKind.Sqlite);

public sealed class CursorTestsOnPostgres() : CursorTests(DatabaseKind.Postgres);

using Orleans.Storage;

namespace LearningSessions.Storage.Tests.States;

public abstract class ConditionalWriteTests(DatabaseKind kind) : DatabaseTests(kind)
{
    protected static readonly GrainId Grain = GrainId.Create("counter", "a/b ü");

    [DatabaseFact]
    public async Task What_was_never_written_is_a_fresh_state()
    {
        var read = await Stored.Read<CountState>(Grain);

        Assert.Equal((new CountState(), null, false), (read.State, read.ETag, read.RecordExists));
    }

    [DatabaseFact]
    public async Task What_was_written_is_read_with_its_etag()
    {
        var written = await Stored.Write(Grain, new CountState { Count = 3 });

        var read = await Stored.Read<CountState>(Grain);

        Assert.Equal((3, "1", true), (read.State!.Count, read.ETag, read.RecordExists));
        Assert.Equal(("1", true), (written.ETag, written.RecordExists));
    }

    [DatabaseFact]
    public async Task A_write_with_an_old_etag_is_refused_and_changes_nothing()
    {
        var first = await Stored.Write(Grain, new CountState { Count = 1 });
        await Stored.Write(Grain, new CountState { Count = 2 }, first.ETag);

        await Assert.ThrowsAsync<InconsistentStateException>(() => Stored.Write(Grain, new CountState { Count = 3 }, first.ETag));

        Assert.Equal(2, (await Stored.Read<CountState>(Grain)).State!.Count);
    }

    [DatabaseFact]
    public async Task A_first_write_is_refused_when_another_was_first()
    {
        await Stored.Write(Grain, new CountState { Count = 1 });

        await Assert.ThrowsAsync<InconsistentStateException>(() => Stored.Write(Grain, new CountState { Count = 2 }));
    }

    [DatabaseFact]
    public async Task Of_many_writes_on_one_etag_exactly_one_succeeds()
    {
        var attempts = Enumerable.Range(0, 50).Select(n => Succeeds(Stored.Write(Grain, new CountState { Count = n }))).ToArray();

        Assert.Single(await Task.WhenAll(attempts), succeeded => succeeded);
    }

    [DatabaseFact]
    public async Task Clearing_leaves_a_fresh_state_whose_version_goes_on()
    {
        var state = await Stored.Write(Grain, new CountState { Count = 1 });

        await Stored.Clear(Grain, state);

        Assert.Equal((new CountState(), "2", false), (state.State, state.ETag, state.RecordExists));
        var read = await Stored.Read<CountState>(Grain);
        Assert.Equal((new CountState(), "2", false), (read.State, read.ETag, read.RecordExists));
        var again = await Stored.Write(Grain, new CountState { Count = 9 }, read.ETag);
        Assert.Equal("3", again.ETag);
    }

    [DatabaseFact]
    public async Task A_writer_who_saw_nothing_does_not_overwrite_what_was_made_and_cleared_since()
    {
        await Stored.Clear(Grain, await Stored.Write(Grain, new CountState { Count = 1 }));

        await Assert.ThrowsAsync<InconsistentStateException>(() => Stored.Write(Grain, new CountState { Count = 2 }));
    }

    [DatabaseFact]
    public async Task Clearing_with_an_old_etag_is_refused()
    {
        var old = await Stored.Write(Grain, new CountState { Count = 1 });
        await Stored.Write(Grain, new CountState { Count = 2 }, old.ETag);

        await Assert.ThrowsAsync<InconsistentStateException>(() => Stored.Clear(Grain, old));

        Assert.Equal(2, (await Stored.Read<CountState>(Grain)).State!.Count);
    }

    [DatabaseFact]
    public async Task Clearing_what_was_never_written_leaves_nothing()
    {
        var state = await Stored.Read<CountState>(Grain);

        await Stored.Clear(Grain, state);

        Assert.Equal((null, false), (state.ETag, state.RecordExists));
        Assert.Equal("1", (await Stored.Write(Grain, new CountState())).ETag);
    }

    [DatabaseFact]
    public async Task States_of_one_grain_with_different_names_are_apart()
    {
        await Stored.Write(Grain, new CountState { Count = 1 });
        var other = new GrainState<CountState>(new CountState { Count = 2 });

        await Stored.States.WriteStateAsync("other", Grain, other);

        Assert.Equal(1, (await Stored.Read<CountState>(Grain)).State!.Count);
    }

    [DatabaseFact]
    public async Task Keys_that_are_numbers_or_look_alike_are_apart()
    {
        string[] keys = ["12", "0012", "AB", "ab", "12+x", "00000000-0000-0000-0000-000000000001", "00000000000000000000000000000001", "/12", "ñ"];
        foreach (var (n, key) in keys.Index())
            await Stored.Write(GrainId.Create("counter", key), new CountState { Count = n });

        foreach (var (n, key) in keys.Index())
            Assert.Equal(n, (await Stored.Read<CountState>(GrainId.Create("counter", key))).State!.Count);
    }

    private static async Task<bool> Succeeds(Task write)
    {
        try
        {
            await write;
            return true;
        }
        catch (InconsistentStateException)
        {
            return false;
        }
    }
}

public sealed class ConditionalWriteTestsOnSqlite() : ConditionalWriteTests(DatabaseKind.Sqlite)
{
    [Fact]
    public async Task A_refusal_names_both_etags()
    {
        var first = await Stored.Write(Grain, new CountState { Count = 1 });
        await Stored.Write(Grain, new CountState { Count = 2 }, first.ETag);

        var refused = await Assert.ThrowsAsync<InconsistentStateException>(() => Stored.Write(Grain, new CountState { Count = 3 }, first.ETag));

        Assert.Equal(("2", "1"), (refused.StoredEtag, refused.CurrentEtag));
    }
}

public sealed class ConditionalWriteTestsOnPostgres() : ConditionalWriteTests(DatabaseKind.Postgres);

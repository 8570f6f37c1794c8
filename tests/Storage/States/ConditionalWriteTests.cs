using Orleans.Storage;

namespace LearningSessions.Storage.Tests.States;

public sealed class ConditionalWriteTests : IDisposable
{
    private static readonly GrainId Grain = GrainId.Create("counter", "a/b ü");

    private readonly TestFolder folder = new();
    private readonly OpenStorage storage;

    public ConditionalWriteTests() => storage = new OpenStorage(folder.Path);

    public void Dispose()
    {
        storage.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task What_was_never_written_is_a_fresh_state()
    {
        var read = await storage.Read<CountState>(Grain);

        Assert.Equal((new CountState(), null, false), (read.State, read.ETag, read.RecordExists));
    }

    [Fact]
    public async Task What_was_written_is_read_with_its_etag()
    {
        var written = await storage.Write(Grain, new CountState { Count = 3 });

        var read = await storage.Read<CountState>(Grain);

        Assert.Equal((3, "1", true), (read.State!.Count, read.ETag, read.RecordExists));
        Assert.Equal(("1", true), (written.ETag, written.RecordExists));
    }

    [Fact]
    public async Task A_write_with_an_old_etag_is_refused_and_changes_nothing()
    {
        var first = await storage.Write(Grain, new CountState { Count = 1 });
        await storage.Write(Grain, new CountState { Count = 2 }, first.ETag);

        var refused = await Assert.ThrowsAsync<InconsistentStateException>(() => storage.Write(Grain, new CountState { Count = 3 }, first.ETag));

        Assert.Equal(("2", "1"), (refused.StoredEtag, refused.CurrentEtag));
        Assert.Equal(2, (await storage.Read<CountState>(Grain)).State!.Count);
    }

    [Fact]
    public async Task A_first_write_is_refused_when_another_was_first()
    {
        await storage.Write(Grain, new CountState { Count = 1 });

        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.Write(Grain, new CountState { Count = 2 }));
    }

    [Fact]
    public async Task Of_many_writes_on_one_etag_exactly_one_succeeds()
    {
        var attempts = Enumerable.Range(0, 50).Select(n => Succeeds(storage.Write(Grain, new CountState { Count = n }))).ToArray();

        Assert.Single(await Task.WhenAll(attempts), succeeded => succeeded);
    }

    [Fact]
    public async Task Clearing_leaves_a_fresh_state_whose_version_goes_on()
    {
        var state = await storage.Write(Grain, new CountState { Count = 1 });

        await storage.Clear(Grain, state);

        Assert.Equal((new CountState(), "2", false), (state.State, state.ETag, state.RecordExists));
        var read = await storage.Read<CountState>(Grain);
        Assert.Equal((new CountState(), "2", false), (read.State, read.ETag, read.RecordExists));
        var again = await storage.Write(Grain, new CountState { Count = 9 }, read.ETag);
        Assert.Equal("3", again.ETag);
    }

    [Fact]
    public async Task A_writer_who_saw_nothing_does_not_overwrite_what_was_made_and_cleared_since()
    {
        await storage.Clear(Grain, await storage.Write(Grain, new CountState { Count = 1 }));

        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.Write(Grain, new CountState { Count = 2 }));
    }

    [Fact]
    public async Task Clearing_with_an_old_etag_is_refused()
    {
        var old = await storage.Write(Grain, new CountState { Count = 1 });
        await storage.Write(Grain, new CountState { Count = 2 }, old.ETag);

        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.Clear(Grain, old));

        Assert.Equal(2, (await storage.Read<CountState>(Grain)).State!.Count);
    }

    [Fact]
    public async Task Clearing_what_was_never_written_leaves_nothing()
    {
        var state = await storage.Read<CountState>(Grain);

        await storage.Clear(Grain, state);

        Assert.Equal((null, false), (state.ETag, state.RecordExists));
        Assert.Equal("1", (await storage.Write(Grain, new CountState())).ETag);
    }

    [Fact]
    public async Task States_of_one_grain_with_different_names_are_apart()
    {
        await storage.Write(Grain, new CountState { Count = 1 });
        var other = new GrainState<CountState>(new CountState { Count = 2 });

        await storage.States.WriteStateAsync("other", Grain, other);

        Assert.Equal(1, (await storage.Read<CountState>(Grain)).State!.Count);
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

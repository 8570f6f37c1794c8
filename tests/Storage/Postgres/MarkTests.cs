using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Recordings;
using LearningSessions.Storage.Postgres.States;

namespace LearningSessions.Storage.Tests.Postgres;

/// <summary>Rows that a crash left behind their state.</summary>
public sealed class MarkTests : IDisposable
{
    private static readonly GrainId Grain = Some.RecordingGrain("r1");

    private readonly TestSchema? schema = PostgresFactAttribute.Available ? new() : null;
    private readonly PostgresStorage storage;

    public MarkTests() => storage = schema is null ? null! : new PostgresStorage(schema);

    public void Dispose()
    {
        storage?.Dispose();
        schema?.Dispose();
    }

    [PostgresFact]
    public async Task A_state_whose_writer_died_before_its_rows_has_them_after_the_sweep()
    {
        await WriteAndDie(Some.Recording("r1", work: Some.Work(WorkState.Done)), etag: null);
        Assert.Empty(await States());

        Assert.True(await storage.Rows.WriteOldest(TimeSpan.Zero, CancellationToken.None));

        Assert.Equal([WorkState.Done], await States());
        Assert.False(await storage.Rows.WriteOldest(TimeSpan.Zero, CancellationToken.None));
    }

    [PostgresFact]
    public async Task A_cleared_state_whose_writer_died_loses_its_rows_to_the_sweep()
    {
        var state = await storage.Write(Grain, Some.Recording("r1"));
        await storage.Provider.ClearStateAsync("recording/recording", GrainId.Create("recording", "/r1"), state);
        Assert.Single(await States());

        await storage.Rows.WriteOldest(TimeSpan.Zero, CancellationToken.None);

        Assert.Empty(await States());
    }

    [PostgresFact]
    public async Task A_young_mark_is_left_to_whoever_is_writing()
    {
        await WriteAndDie(Some.Recording("r1"), etag: null);

        Assert.False(await storage.Rows.WriteOldest(TimeSpan.FromHours(1), CancellationToken.None));

        Assert.Empty(await States());
    }

    [PostgresFact]
    public async Task The_next_write_makes_up_for_the_one_that_died()
    {
        var etag = await WriteAndDie(Some.Recording("r1"), etag: null);

        await storage.Write(Grain, Some.Recording("r1", work: Some.Work(WorkState.Done)), etag);

        Assert.Equal([WorkState.Done], await States());
        Assert.False(await storage.Rows.WriteOldest(TimeSpan.Zero, CancellationToken.None));
    }

    [PostgresFact]
    public async Task Rows_of_an_older_version_that_come_late_change_nothing()
    {
        var first = await WriteAndDie(Some.Recording("r1"), etag: null);
        var second = await storage.Write(Grain, Some.Recording("r1", work: Some.Work(WorkState.Done)), first);
        await storage.Clear(Grain, second);

        var late = LearningSessions.Storage.States.StateRows.Of("r1", Some.Recording("r1"), Some.Monday);
        await storage.Rows.Write("recording/recording", "r1", 1, late);

        Assert.Empty(await States());
    }

    [PostgresFact]
    public async Task What_is_kept_without_rows_leaves_no_mark()
    {
        await storage.Write(GrainId.Create("counter", "c"), new Storage.Tests.States.CountState { Count = 1 });

        Assert.False(await storage.Rows.WriteOldest(TimeSpan.Zero, CancellationToken.None));
    }

    [Fact]
    public void Every_state_with_rows_is_found_by_its_name() =>
        Assert.Equal(
            LearningSessions.Storage.States.StateRows.States.Select(state => state.Name).Order(StringComparer.Ordinal),
            StateNames.Projected.Values.Select(projected => projected.GetType().GetGenericArguments()[0].Name).Order(StringComparer.Ordinal));

    private async Task<string?> WriteAndDie(RecordingState value, string? etag)
    {
        var state = new GrainState<RecordingState>(value, etag);
        await storage.Provider.WriteStateAsync("recording/recording", GrainId.Create("recording", "/r1"), state);
        return state.ETag;
    }

    private async Task<WorkState[]> States() => [.. (await storage.Catalogue.Recordings(new())).Items.Select(row => row.State)];
}

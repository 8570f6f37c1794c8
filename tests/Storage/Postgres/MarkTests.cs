using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Learners;
using LearningSessions.Grains.Recordings;
using LearningSessions.Storage.Postgres.States;

namespace LearningSessions.Storage.Tests.Postgres;

/// <summary>Rows that a crash left behind their state.</summary>
public sealed class MarkTests : IDisposable
{
    private static readonly GrainId Grain = Some.RecordingGrain("r1");
    private static readonly GrainId Learner = GrainId.Create("learner", "ana");

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

    [PostgresFact]
    public async Task Phases_that_a_dead_writer_left_behind_come_before_those_of_the_next_write()
    {
        var died = new GrainState<LearnerState>(Changing("P1"), null);
        await storage.Provider.WriteStateAsync("learner/learner", GrainId.Create("learner", "/ana"), died);

        var read = await storage.Read<LearnerState>(Learner);
        await storage.Write(Learner, Changing("P2"), read.ETag);

        Assert.Equal(["P1", "P2"], await Phases());
    }

    [PostgresFact]
    public async Task Phases_whose_rows_could_not_be_written_come_before_those_of_the_next_write()
    {
        await storage.Database.Execute("ALTER TABLE phase_score RENAME TO phase_score_away");
        var failed = await storage.Write(Learner, Changing("P1"));
        await storage.Database.Execute("ALTER TABLE phase_score_away RENAME TO phase_score");

        await storage.Write(Learner, Changing("P2"), failed.ETag);

        Assert.Equal(["P1", "P2"], await Phases());
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

    private static LearnerState Changing(string phase) => new()
    {
        ChangedPhases = [new PhaseScore { Session = "s", Milestone = "m1", Phase = phase, Start = 1, End = 2, Responses = 1 }],
    };

    private async Task<string[]> Phases() => [.. (await storage.Catalogue.Phases(new())).Items.Select(row => row.Phase).Order(StringComparer.Ordinal)];

    private async Task<WorkState[]> States() => [.. (await storage.Catalogue.Recordings(new())).Items.Select(row => row.State)];
}

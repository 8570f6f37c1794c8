using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Monitor;
using LearningSessions.Storage.Catalogue.Work;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Orleans.Storage;

namespace LearningSessions.Storage.Tests.Catalogue;

[Trait("Engine", "Any")]
public abstract class WorkMonitorTests(DatabaseKind kind) : DatabaseTests(kind)
{
    [DatabaseFact]
    public async Task Work_is_found_by_tutor_learner_and_any_error_it_remembers()
    {
        var failed = Some.Work(WorkState.Done) with { Errors = [Some.Error(1, "The disk of Ñandú is full"), Some.Error(2, "No answer")] };
        await Stored.Write(Some.RecordingGrain("r1"), Some.Recording("r1", "ana", "luz", work: failed));
        await Stored.Write(Some.RecordingGrain("r2"), Some.Recording("r2", "bea", "tom", work: Some.Work(WorkState.DeadLetter) with { Reason = "No answer" }));

        Assert.Equal(["r1"], await Keys(new() { Search = "ÑANDÚ" }));
        Assert.Equal(["r2", "r1"], await Keys(new() { Search = "no answer" }));
        Assert.Equal(["r1"], await Keys(new() { Tutor = TutorId.From("ana") }));
        Assert.Equal(["r2"], await Keys(new() { Learner = LearnerId.From("tom"), State = WorkState.DeadLetter }));
        Assert.Equal(2, await Stored.Catalogue.CountWork(new() { Search = "no answer", Limit = 1 }));
        Assert.Equal("bea", (await Stored.Catalogue.WorkOf(WorkKind.Recording, "r2"))?.Tutor?.Value);
        Assert.Null(await Stored.Catalogue.WorkOf(WorkKind.Feedback, "r2"));
    }

    [DatabaseFact]
    public async Task History_has_a_row_for_each_change_and_none_for_a_write_that_changed_nothing()
    {
        var work = Some.Work(WorkState.Running) with { Attempt = 1 };
        var failed = work with { State = WorkState.Retrying, Failures = 1, Errors = [Some.Error(1, "No answer")] };
        var etag = await Write("r1", work);
        etag = await Write("r1", work, etag);
        etag = await Write("r1", failed, etag);
        etag = await Write("r1", failed with { State = WorkState.Running, Attempt = 2 }, etag);
        await Write("r1", failed with { State = WorkState.Done, Attempt = 2, Failures = 0 }, etag);
        await Assert.ThrowsAsync<InconsistentStateException>(() => Write("r1", work, etag));
        Reopen();

        var history = (await History("r1", limit: 3)).Items.Concat((await History("r1", 3, (await History("r1", 3)).Next)).Items);

        Assert.Equal(
            [(WorkState.Done, 2, null), (WorkState.Running, 2, null), (WorkState.Retrying, 1, "No answer"), (WorkState.Running, 1, null)],
            history.Select(change => (change.State, change.Attempt, change.Error)));
    }

    [DatabaseFact]
    public async Task An_attempt_that_was_cut_off_shows_why_it_waits()
    {
        await Write("r1", Some.Work(WorkState.Waiting) with { Interruptions = 1, Errors = [Some.Error(1, "The attempt was cut off")] });

        Assert.Equal("The attempt was cut off", Assert.Single((await History("r1", 5)).Items).Error);
    }

    [DatabaseFact]
    public async Task Old_history_goes_but_not_that_of_work_that_was_given_up_or_is_open()
    {
        foreach (var state in Enum.GetValues<WorkState>())
            await Write($"{state}", Some.Work(state));
        for (var n = 0; n < 1_100; n++)
            await Write($"many{n}", Some.Work(WorkState.Done));
        using var cleaning = Cleaning(TimeSpan.FromDays(91));
        using var early = Cleaning(TimeSpan.FromDays(89));

        Assert.Equal(0, await early.Clean(default));
        Assert.Equal(1_102, await cleaning.Clean(default));

        foreach (var state in Enum.GetValues<WorkState>())
            Assert.Equal(state is WorkState.Done or WorkState.Skipped ? 0 : 1, (await History($"{state}", 5)).Items.Count);
    }

    [DatabaseFact]
    public async Task History_ends_with_its_work()
    {
        var id = Some.RecordingGrain("r1");
        var state = await Stored.Write(id, Some.Recording("r1"));
        await Stored.Clear(id, state);

        Assert.Empty((await History("r1", 5)).Items);
    }

    [DatabaseFact]
    public async Task A_kind_shows_its_counts_what_is_due_and_how_long_it_has_been()
    {
        await Work("late", WorkState.Waiting, dueInMinutes: -30);
        await Work("later", WorkState.Retrying, dueInMinutes: 5);
        await Work("last", WorkState.Retrying, dueInMinutes: 50);
        await Work("running", WorkState.Running, dueInMinutes: -300);
        await Work("dead", WorkState.DeadLetter, dueInMinutes: -300);

        var kinds = await Stored.Catalogue.WorkKinds(Some.Monday);

        Assert.Equal(Enum.GetValues<WorkKind>(), kinds.Select(kind => kind.Kind));
        Assert.Equal((1, 1_800, Some.Monday.AddMinutes(5)), (kinds[0].Due, kinds[0].Lag, kinds[0].NextTryAt));
        Assert.Equal(2, kinds[0].Counts[WorkState.Retrying]);
        Assert.Equal((0, 0, null, 0), (kinds[1].Due, kinds[1].Lag, kinds[1].NextTryAt, kinds[1].Counts.Count));
    }

    [DatabaseFact]
    public async Task The_sweep_passes_over_what_waits_of_a_paused_kind_until_it_is_resumed()
    {
        await Work("waiting", WorkState.Waiting, dueInMinutes: -1);
        await Work("cut off", WorkState.Running, dueInMinutes: -2);
        var kind = GrainId.Create("work-kind", nameof(WorkKind.Recording));
        var paused = await Stored.Write(kind, new WorkKindState { Status = new(true, "olga", Some.Monday) });

        Reopen();
        Assert.Equal(["cut off"], (await Stored.Catalogue.DueWork(Some.Monday, 10)).Select(row => row.Key));
        Assert.Equal(new(true, "olga", Some.Monday), (await Stored.Catalogue.WorkKinds(Some.Monday))[0].Status);

        await Stored.Write(kind, new WorkKindState { Status = new(false, "olga", Some.Monday) }, paused.ETag);
        Assert.Equal(["cut off", "waiting"], (await Stored.Catalogue.DueWork(Some.Monday, 10)).Select(row => row.Key));
    }

    [DatabaseFact]
    public async Task What_a_bulk_retry_did_is_told_with_where_its_work_stands_now()
    {
        var retry = new BulkRetry { Id = "b1", At = Some.Monday, By = "olga", Kind = WorkKind.Recording, State = WorkState.DeadLetter, Search = "no answer", Matched = 3 };
        await Stored.Write(GrainId.Create("bulk-retry", "b1"), new BulkRetryState { Retry = retry });
        await Stored.Write(GrainId.Create("bulk-retry", "b2"), new BulkRetryState { Retry = retry with { Id = "b2", At = Some.Monday.AddHours(1), Retried = 1 } });
        await Write("r1", Some.Work(WorkState.Done) with { BulkRetry = "b1" });
        await Write("r2", Some.Work(WorkState.DeadLetter) with { BulkRetry = "b1" });
        await Write("r3", Some.Work(WorkState.Done) with { BulkRetry = "b2" });
        await Write("r4", Some.Work(WorkState.Done));

        var retries = (await Stored.Catalogue.BulkRetries(new() { Limit = 1 }));
        var rest = await Stored.Catalogue.BulkRetries(new() { Limit = 1, Cursor = retries.Next });

        Assert.Equal((1, "b2"), (retries.Items[0].Retry.Retried, retries.Items[0].Retry.Id));
        Assert.Equal(retry, rest.Items[0].Retry);
        Assert.Equal([(WorkState.Done, 1), (WorkState.DeadLetter, 1)], rest.Items[0].Now.OrderBy(each => each.Key).Select(each => (each.Key, each.Value)));
        Assert.Equal(["r1", "r2"], (await Keys(new() { BulkRetry = "b1" })).Order());
    }

    [DatabaseFact]
    public async Task Throughput_and_lag_are_told_by_the_hour()
    {
        var etag = await Write("r1", Some.Work(WorkState.Running));
        etag = await Write("r1", Some.Work(WorkState.Retrying) with { Failures = 1 }, etag);
        await Write("r1", Some.Work(WorkState.Done), etag);
        await Write("r2", Some.Work(WorkState.DeadLetter));
        await Write("late", Some.Work(WorkState.Waiting, dueAt: DateTimeOffset.UtcNow.AddMinutes(-30)));
        using var sampling = new WorkSampling(Stored.Catalogued, TimeProvider.System, NullLogger<WorkSampling>.Instance);
        await sampling.Sample();
        await sampling.Sample();

        var points = await Stored.Catalogue.WorkTrend(DateTimeOffset.UtcNow.AddHours(-2), WorkKind.Recording);

        Assert.Equal((1, 1, 1, 0), (points.Sum(point => point.Done), points.Sum(point => point.Failed), points.Sum(point => point.GivenUp), points.Sum(point => point.Skipped)));
        Assert.Equal(1, points.Max(point => point.Due));
        Assert.InRange(points.Max(point => point.Lag), 1_800, 1_900);
        Assert.Empty(await Stored.Catalogue.WorkTrend(DateTimeOffset.UtcNow.AddHours(1)));
        Assert.Empty(await Stored.Catalogue.WorkTrend(DateTimeOffset.UtcNow.AddHours(-2), WorkKind.Feedback));
    }

    private WorkHistoryCleaning Cleaning(TimeSpan ahead) =>
        new(Stored.Catalogued, Options.Create(new WorkHistoryOptions()), new Ahead(ahead), NullLogger<WorkHistoryCleaning>.Instance);

    private Task<CataloguePage<WorkHistoryRow>> History(string key, int limit, string? cursor = null) =>
        Stored.Catalogue.WorkHistory(new(WorkKind.Recording, key) { Limit = limit, Cursor = cursor });

    private async Task<string[]> Keys(WorkQuery query) => [.. (await Stored.Catalogue.Work(query)).Items.Select(row => row.Key)];

    private Task<string?> Work(string key, WorkState state, int dueInMinutes) => Write(key, Some.Work(state, dueAt: Some.Monday.AddMinutes(dueInMinutes)));

    private async Task<string?> Write(string key, WorkProgress work, string? etag = null) =>
        (await Stored.Write(Some.RecordingGrain(key), Some.Recording(key.Replace(' ', '-'), work: work), etag)).ETag;

    private sealed class Ahead(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}

public sealed class WorkMonitorTestsOnSqlite() : WorkMonitorTests(DatabaseKind.Sqlite);

public sealed class WorkMonitorTestsOnPostgres() : WorkMonitorTests(DatabaseKind.Postgres);

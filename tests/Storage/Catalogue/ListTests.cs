using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue.Feedback;
using LearningSessions.Storage.Catalogue.Recordings;
using LearningSessions.Storage.Catalogue.Work;

namespace LearningSessions.Storage.Tests.Catalogue;

[Trait("Engine", "Any")]
public abstract class ListTests(DatabaseKind kind) : DatabaseTests(kind)
{
    [DatabaseFact]
    public async Task Recordings_are_filtered_by_each_part_of_the_query()
    {
        await Record("r1", "ana", "luz", "Luz Álvarez", hours: 0, WorkState.Done);
        await Record("r2", "ana", "tom", "Tom", hours: 1, WorkState.Retrying);
        await Record("r3", "bea", "luz", "Luz Álvarez", hours: 2, WorkState.Done);

        Assert.Equal(["r3", "r2", "r1"], await Ids(new()));
        Assert.Equal(["r2", "r1"], await Ids(new() { Tutor = TutorId.From("ana") }));
        Assert.Equal(["r3", "r1"], await Ids(new() { Learner = LearnerId.From("luz") }));
        Assert.Equal(["r2"], await Ids(new() { State = WorkState.Retrying }));
        Assert.Equal(["r3", "r2"], await Ids(new() { From = Some.Monday.AddHours(1) }));
        Assert.Equal(["r1"], await Ids(new() { Until = Some.Monday.AddHours(1) }));
        Assert.Equal(["r3", "r1"], await Ids(new() { Search = " ÁLVAREZ " }));
        Assert.Empty(await Ids(new() { Search = "%" }));
        Assert.Equal(["r1"], await Ids(new() { Tutor = TutorId.From("ana"), State = WorkState.Done, Search = "luz" }));
    }

    [DatabaseFact]
    public async Task Feedback_is_found_by_tutor_kind_status_and_overlap_of_its_window()
    {
        var week = await Give("ana", FeedbackKind.General, 9, 15, FeedbackStatus.Sent, hours: 0);
        var next = await Give("ana", FeedbackKind.Targeted, 16, 22, FeedbackStatus.InReview, hours: 1);
        var hers = await Give("bea", FeedbackKind.General, 9, 15, FeedbackStatus.InReview, hours: 2);

        Assert.Equal([hers, next, week], await FeedbackIds(new()));
        Assert.Equal([next, week], await FeedbackIds(new() { Tutor = TutorId.From("ana") }));
        Assert.Equal([next], await FeedbackIds(new() { Kind = FeedbackKind.Targeted }));
        Assert.Equal([week], await FeedbackIds(new() { Status = FeedbackStatus.Sent }));
        Assert.Equal([hers, next, week], await FeedbackIds(new() { From = Day(15), To = Day(16) }));
        Assert.Equal([next], await FeedbackIds(new() { From = Day(16) }));
        Assert.Equal([hers, week], await FeedbackIds(new() { To = Day(15) }));
    }

    [DatabaseFact]
    public async Task Tutors_come_by_name_in_any_case_with_their_recordings()
    {
        await Stored.Write(Some.TutorGrain("t3"), Some.Tutor("ángela"));
        await Stored.Write(Some.TutorGrain("t2"), Some.Tutor("bea"));
        await Stored.Write(Some.TutorGrain("t1"), Some.Tutor("Ana", phone: null));
        await Record("r1", "t2", "luz", "", hours: 3, WorkState.Done);
        await Record("r2", "t2", "luz", "", hours: 1, WorkState.Done);

        var rows = (await Stored.Catalogue.Tutors(new())).Items;

        Assert.Equal(["Ana", "bea", "ángela"], rows.Select(row => row.Name));
        Assert.Equal((2, Some.Monday.AddHours(3)), (rows[1].Recordings, rows[1].LastRecordedAt));
        Assert.Equal((0, null), (rows[0].Recordings, rows[0].LastRecordedAt));
        Assert.Equal("t3", Assert.Single((await Stored.Catalogue.Tutors(new() { Search = "ÁNG" })).Items).Id.Value);
        Assert.Equal(["t1", "t2", "t3"], await TutorIds());
        var names = await Stored.Catalogue.TutorNames([TutorId.From("t3"), TutorId.From("t1"), TutorId.From("nobody")]);
        Assert.Equal(["Ana", "ángela"], names.OrderBy(name => name.Key.Value).Select(name => name.Value));
        Assert.Empty(await Stored.Catalogue.TutorNames([]));
        Assert.Equal(["t2"], (await Stored.Catalogue.TutorsWithRecordings(Some.Monday, Some.Monday.AddHours(2))).Select(id => id.Value));
        Assert.Empty(await Stored.Catalogue.TutorsWithRecordings(Some.Monday, Some.Monday.AddHours(1)));
    }

    [DatabaseFact]
    public async Task All_tutor_ids_come_also_when_they_are_many()
    {
        var ids = Enumerable.Range(0, 1_203).Select(n => $"t{n:0000}").ToArray();
        foreach (var some in ids.Chunk(50))
            await Task.WhenAll(some.Select(id => Stored.Write(Some.TutorGrain(id), Some.Tutor("Ana"))));

        Assert.Equal(ids, await TutorIds());
    }

    [DatabaseFact]
    public async Task The_sweep_finds_what_is_open_and_due_the_longest_due_first()
    {
        await Work("waiting", WorkState.Waiting, dueInHours: -1);
        await Work("retrying", WorkState.Retrying, dueInHours: -3);
        await Work("running", WorkState.Running, dueInHours: 0);
        await Work("later", WorkState.Retrying, dueInHours: 1);
        foreach (var ended in (WorkState[])[WorkState.Done, WorkState.Skipped, WorkState.DeadLetter])
            await Work($"{ended}", ended, dueInHours: -5);

        var due = await Stored.Catalogue.DueWork(Some.Monday, 10);

        Assert.Equal(["retrying", "waiting", "running"], due.Select(row => row.Key));
        Assert.Equal(["retrying", "waiting"], (await Stored.Catalogue.DueWork(Some.Monday, 2)).Select(row => row.Key));
    }

    [DatabaseFact]
    public async Task Due_work_is_read_in_parts_that_neither_repeat_nor_miss_what_is_due_at_the_same_moment()
    {
        await Task.WhenAll(Enumerable.Range(0, 25).Select(n => Work($"w{n:00}", WorkState.Waiting, dueInHours: -(n % 3))));

        var parts = new List<IReadOnlyList<WorkRow>>();
        do
            parts.Add(await Stored.Catalogue.DueWork(Some.Monday, 10, parts is [.., [.., var last]] ? last : null));
        while (parts[^1].Count == 10);

        Assert.Equal([10, 10, 5], parts.Select(part => part.Count));
        var rows = parts.SelectMany(part => part).ToList();
        Assert.Equal(25, rows.DistinctBy(row => row.Key).Count());
        Assert.Equal(rows.OrderBy(row => row.DueAt).ThenBy(row => row.Key, StringComparer.Ordinal), rows);
    }

    [DatabaseFact]
    public async Task Work_is_counted_by_kind_and_state()
    {
        await Work("a", WorkState.Waiting, 0);
        await Work("b", WorkState.Waiting, 0);
        await Give("ana", FeedbackKind.General, 9, 15, FeedbackStatus.Sent, hours: 0);

        Assert.Equal(
            [new WorkCount(WorkKind.Recording, WorkState.Waiting, 2), new WorkCount(WorkKind.Feedback, WorkState.Done, 1)],
            await Stored.Catalogue.WorkCounts());
        Assert.Equal(["b", "a"], (await Stored.Catalogue.Work(new() { Kind = WorkKind.Recording })).Items.Select(row => row.Key));
        Assert.Equal(["ana"], (await Stored.Catalogue.Work(new() { State = WorkState.Done, Search = "GENERAL" })).Items.Select(row => row.Tutor?.Value));
    }

    private async Task<List<string>> TutorIds()
    {
        var ids = new List<string>();
        await foreach (var id in Stored.Catalogue.TutorIds())
            ids.Add(id.Value);
        return ids;
    }

    private async Task<string[]> Ids(RecordingQuery query) => [.. (await Stored.Catalogue.Recordings(query)).Items.Select(row => row.Id.Value)];

    private async Task<FeedbackId[]> FeedbackIds(FeedbackQuery query) => [.. (await Stored.Catalogue.Feedback(query)).Items.Select(row => row.Id)];

    private async Task Record(string id, string tutor, string learner, string name, int hours, WorkState state) =>
        await Stored.Write(Some.RecordingGrain(id), Some.Recording(id, tutor, learner, name, Some.Monday.AddHours(hours), Some.Work(state)));

    private async Task Work(string id, WorkState state, int dueInHours) =>
        await Stored.Write(Some.RecordingGrain(id), Some.Recording(id, work: Some.Work(state, dueAt: Some.Monday.AddHours(dueInHours))));

    private async Task<FeedbackId> Give(string tutor, FeedbackKind kind, int from, int to, FeedbackStatus status, int hours)
    {
        var state = Some.Feedback(tutor, kind, Day(from), Day(to), status, Some.Monday.AddHours(hours));
        await Stored.Write(Some.FeedbackGrain(state.Feedback!.Id.Value), state);
        return state.Feedback.Id;
    }

    private static DateOnly Day(int day) => new(2026, 11, day);
}

public sealed class ListTestsOnSqlite() : ListTests(DatabaseKind.Sqlite);

public sealed class ListTestsOnPostgres() : ListTests(DatabaseKind.Postgres);

using System.Data.Common;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue.Sorting;

namespace LearningSessions.Storage.Catalogue.Work;

/// <summary>The list of background work: for people, the newest first; for the sweep, what is due.</summary>
internal static class WorkList
{
    private const string Select =
        "SELECT kind, key, state, step, attempt, failures, interruptions, due_at, accepted_at, updated_at, ended_at, reason, tutor, learner FROM work";

    private static readonly ListOrders<WorkRow> Orders = new(
        "work",
        "-acceptedAt",
        [new("kind", "kind", typeof(long), row => (long)row.Kind), new("key", "key", typeof(string), row => row.Key)],
        new("acceptedAt", "accepted_at", typeof(long), row => UnixMicroseconds.From(row.AcceptedAt)),
        new("updatedAt", "updated_at", typeof(long), row => UnixMicroseconds.From(row.UpdatedAt)),
        new("dueAt", "due_at", typeof(long), row => UnixMicroseconds.From(row.DueAt)),
        new("attempt", "attempt", typeof(long), row => (long)row.Attempt));

    // The plus keeps the planner from the key's index, which would make it sort.
    public static Task<CataloguePage<WorkRow>> Read(IDatabase database, WorkQuery query) => Orders.Page(Of(Select, query), database, query, Row);

    public static async Task<int> CountOf(IDatabase database, WorkQuery query) =>
        (await Of("SELECT COUNT(*) FROM work", query).Rows(database, "", 1, reader => reader.GetInt32(0)))[0];

    public static async Task<WorkRow?> One(IDatabase database, WorkKind kind, string key) =>
        await new Selection(Select).Where("kind = @kind", "kind", (int)kind).Where("key = @key", "key", key).Rows(database, "", 1, Row) is [var work] ? work : null;

    // The condition on the state is that of the partial index work_due, word by word. Attempts of a paused kind that a crash cut off are found too:
    // they are noted, and wait.
    public static Task<IReadOnlyList<WorkRow>> Due(IDatabase database, DateTimeOffset now, int limit, WorkRow? behind) =>
        new Selection(Select)
            .Where("state <= 3 AND due_at <= @now", "now", UnixMicroseconds.From(now))
            .Where("(state = @running OR kind NOT IN (SELECT kind FROM work_kind WHERE paused = 1))", "running", (int)WorkState.Running)
            .Behind("(due_at, kind, key) > (@key0, @key1, @key2)", behind is null ? null : [UnixMicroseconds.From(behind.DueAt), (long)behind.Kind, behind.Key])
            .Rows(database, "ORDER BY due_at, kind, key", limit, Row);

    public static Task<IReadOnlyList<WorkCount>> Counts(IDatabase database) =>
        new Selection("SELECT kind, state, COUNT(*) FROM work").Rows(
            database,
            "GROUP BY state, kind ORDER BY kind, state",
            int.MaxValue,
            reader => new WorkCount((WorkKind)reader.GetInt32(0), (WorkState)reader.GetInt32(1), reader.GetInt32(2)));

    private static Selection Of(string select, WorkQuery query) => new Selection(select)
        .Where("+kind = @kind", "kind", (int?)query.Kind)
        .Where("state = @state", "state", (int?)query.State)
        .Where("tutor = @tutor", "tutor", query.Tutor?.Value)
        .Where("bulk_retry = @bulkretry", "bulkretry", query.BulkRetry)
        .Where("learner = @learner", "learner", query.Learner?.Value)
        .Search(query.Search);

    private static WorkRow Row(DbDataReader reader) => new(
        (WorkKind)reader.GetInt32(0),
        reader.GetString(1),
        (WorkState)reader.GetInt32(2),
        reader.GetString(3),
        reader.GetInt32(4),
        reader.GetInt32(5),
        reader.GetInt32(6),
        reader.Time(7),
        reader.Time(8),
        reader.Time(9),
        reader.TimeOrNull(10),
        reader.TextOrNull(11),
        reader.TextOrNull(12) is { } tutor ? TutorId.From(tutor) : null,
        reader.TextOrNull(13) is { } learner ? LearnerId.From(learner) : null);
}

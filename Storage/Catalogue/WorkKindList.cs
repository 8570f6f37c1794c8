using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Sqlite;

namespace LearningSessions.Storage.Catalogue;

/// <summary>The kinds of work as a whole.</summary>
internal static class WorkKindList
{
    // The conditions on the state are that of the partial index work_due and a part of it.
    private const string Waiting = """
        SELECT kind, SUM(due_at <= ?1), MIN(due_at), MIN(CASE WHEN state = 3 THEN due_at END)
        FROM work WHERE state <= 3 AND state <> 2 GROUP BY kind
        """;

    private const string Changed = "SELECT kind, paused, changed_by, changed_at FROM work_kind";

    public static WorkKindRow[] Read(Statements statements, DateTimeOffset now)
    {
        var counts = WorkList.Counts(statements).ToLookup(count => count.Kind);
        var waiting = statements.Query(Waiting, Wait, UnixMicroseconds.From(now)).ToDictionary(wait => wait.Kind);
        var changed = statements.Query(Changed, Status).ToDictionary(kind => kind.Kind, kind => kind.Status);
        return [.. Enum.GetValues<WorkKind>().Select(kind => new WorkKindRow(
            kind,
            changed.GetValueOrDefault(kind) ?? new WorkKindStatus(false, null, null),
            counts[kind].ToDictionary(count => count.State, count => count.Count),
            waiting.TryGetValue(kind, out var wait) ? wait.Due : 0,
            wait.Due > 0 ? (now - wait.OldestDueAt).TotalSeconds : 0,
            wait.NextTryAt))];
    }

    private static (WorkKind Kind, int Due, DateTimeOffset OldestDueAt, DateTimeOffset? NextTryAt) Wait(Row row) =>
        ((WorkKind)row.Long(0), (int)row.Long(1), UnixMicroseconds.ToTime(row.Long(2)), row.IsNull(3) ? null : UnixMicroseconds.ToTime(row.Long(3)));

    private static (WorkKind Kind, WorkKindStatus Status) Status(Row row) =>
        ((WorkKind)row.Long(0), new(row.Long(1) != 0, row.IsNull(2) ? null : row.Text(2), row.IsNull(3) ? null : UnixMicroseconds.ToTime(row.Long(3))));
}

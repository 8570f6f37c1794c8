using System.Data.Common;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Catalogue.Work;

/// <summary>The kinds of work as a whole.</summary>
internal static class WorkKindList
{
    // The conditions on the state are that of the partial index work_due and a part of it.
    private const string Waiting = """
        SELECT kind, COUNT(CASE WHEN due_at <= @now THEN 1 END), MIN(due_at), MIN(CASE WHEN state = 3 THEN due_at END)
        FROM work
        """;

    private const string Changed = "SELECT kind, paused, changed_by, changed_at FROM work_kind";

    public static async Task<IReadOnlyList<WorkKindRow>> Read(IDatabase database, DateTimeOffset now)
    {
        var counts = (await WorkList.Counts(database)).ToLookup(count => count.Kind);
        var waiting = (await new Selection(Waiting)
            .With("now", UnixMicroseconds.From(now))
            .Rows(database, "WHERE state <= 3 AND state <> 2 GROUP BY kind", int.MaxValue, Wait)).ToDictionary(wait => wait.Kind);
        var changed = (await new Selection(Changed).Rows(database, "", int.MaxValue, Status)).ToDictionary(kind => kind.Kind, kind => kind.Status);
        return [.. Enum.GetValues<WorkKind>().Select(kind => new WorkKindRow(
            kind,
            changed.GetValueOrDefault(kind) ?? new WorkKindStatus(false, null, null),
            counts[kind].ToDictionary(count => count.State, count => count.Count),
            waiting.TryGetValue(kind, out var wait) ? wait.Due : 0,
            wait.Due > 0 ? (now - wait.OldestDueAt).TotalSeconds : 0,
            wait.NextTryAt))];
    }

    private static (WorkKind Kind, int Due, DateTimeOffset OldestDueAt, DateTimeOffset? NextTryAt) Wait(DbDataReader reader) =>
        ((WorkKind)reader.GetInt32(0), reader.GetInt32(1), reader.Time(2), reader.TimeOrNull(3));

    private static (WorkKind Kind, WorkKindStatus Status) Status(DbDataReader reader) =>
        ((WorkKind)reader.GetInt32(0), new(reader.GetInt32(1) != 0, reader.TextOrNull(2), reader.TimeOrNull(3)));
}

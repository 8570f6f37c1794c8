using System.Data.Common;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Catalogue.Work;

/// <summary>What became of a piece of work, and the deletion of what is old.</summary>
internal static class WorkHistoryList
{
    private const string List = "work_history";

    // What waits, runs or was given up keeps its whole history.
    private const string DeleteOld = """
        DELETE FROM work_history WHERE id IN (
            SELECT history.id FROM work_history history
            LEFT JOIN work ON work.kind = history.kind AND work.key = history.key
            WHERE history.at < ?1 AND (work.state IS NULL OR work.state IN (4, 5))
            ORDER BY history.at LIMIT ?2)
        """;

    public static async Task<CataloguePage<WorkHistoryRow>> Read(IDatabase database, WorkHistoryQuery query)
    {
        var page = await new Selection("SELECT id, at, state, step, attempt, error FROM work_history")
            .Where("kind = @kind", "kind", (int)query.Kind)
            .Where("key = @key", "key", query.Key)
            .Behind("id < @key0", query.Cursor is { } cursor ? Cursor.Read(cursor, List, typeof(long)) : null)
            .Page(database, "ORDER BY id DESC", query, Row, row => Cursor.Of(List, row.Id));
        return new([.. page.Items.Select(item => item.Row)], page.Next);
    }

    /// <summary>Deletes what is older, the oldest first, and tells how many.</summary>
    public static Task<int> Delete(IDatabase database, DateTimeOffset before, int limit) =>
        database.Execute(DeleteOld, UnixMicroseconds.From(before), limit);

    private static (long Id, WorkHistoryRow Row) Row(DbDataReader reader) =>
        (reader.GetInt64(0), new(reader.Time(1), (WorkState)reader.GetInt32(2), reader.GetString(3), reader.GetInt32(4), reader.TextOrNull(5)));
}

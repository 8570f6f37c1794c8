using System.Data.Common;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Catalogue.Imports;

/// <summary>The list of imports, the newest first.</summary>
internal static class ImportList
{
    private const string List = "imports";
    private const string Select =
        "SELECT id, kind, file_name, submitted_by, state, reason, bytes, length, read_count, grouped, kept, dead_letters, accepted_at, ended_at FROM import";

    public static Task<CataloguePage<ImportRow>> Read(IDatabase database, ImportQuery query) => new Selection(Select)
        .Where("kind = @kind", "kind", (int?)query.Kind)
        .Where("state = @state", "state", (int?)query.State)
        .Behind("(accepted_at, id) < (@key0, @key1)", query.Cursor is { } cursor ? Cursor.Read(cursor, List, typeof(long), typeof(string)) : null)
        .Page(database, "ORDER BY accepted_at DESC, id DESC", query, Row, row => Cursor.Of(List, UnixMicroseconds.From(row.AcceptedAt), row.Id.Value));

    private static ImportRow Row(DbDataReader reader) => new(
        ImportId.From(reader.GetString(0)),
        (ImportKind)reader.GetInt32(1),
        reader.GetString(2),
        reader.GetString(3),
        (WorkState)reader.GetInt32(4),
        reader.TextOrNull(5),
        reader.GetInt64(6),
        reader.IsDBNull(7) ? null : reader.GetInt64(7),
        reader.GetInt64(8),
        reader.GetInt64(9),
        reader.GetInt64(10),
        reader.GetInt64(11),
        reader.Time(12),
        reader.TimeOrNull(13));
}

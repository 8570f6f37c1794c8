using System.Data.Common;
using LearningSessions.Grains.Interfaces.Reports;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Catalogue.Reports;

/// <summary>The list of reports, the newest first.</summary>
internal static class ReportList
{
    private const string List = "reports";
    private const string Select =
        "SELECT id, from_day, to_day, delivery, language, state, reason, is_written, requested_by, accepted_at, delivered_at FROM report";

    public static Task<CataloguePage<ReportRow>> Read(IDatabase database, ReportQuery query) => new Selection(Select)
        .Where("state = @state", "state", (int?)query.State)
        .Behind("(accepted_at, id) < (@key0, @key1)", query.Cursor is { } cursor ? Cursor.Read(cursor, List, typeof(long), typeof(string)) : null)
        .Page(database, "ORDER BY accepted_at DESC, id DESC", query, Row, row => Cursor.Of(List, UnixMicroseconds.From(row.AcceptedAt), row.Id.Value));

    private static ReportRow Row(DbDataReader reader) => new(
        ReportId.From(reader.GetString(0)),
        reader.Day(1),
        reader.Day(2),
        (ReportDelivery)reader.GetInt32(3),
        reader.GetString(4),
        (WorkState)reader.GetInt32(5),
        reader.TextOrNull(6),
        reader.Flag(7),
        reader.GetString(8),
        reader.Time(9),
        reader.TimeOrNull(10));
}

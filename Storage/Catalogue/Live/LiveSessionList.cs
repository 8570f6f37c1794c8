using System.Data.Common;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Live;

namespace LearningSessions.Storage.Catalogue.Live;

/// <summary>The list of sessions of live speech, the newest first.</summary>
internal static class LiveSessionList
{
    private const string List = "live-sessions";
    private const string Select = "SELECT id, learner, language, class, topic, status, words, edits, created_at, ended_at FROM live_session";

    public static Task<CataloguePage<LiveSessionRow>> Read(IDatabase database, LiveSessionQuery query) => new Selection(Select)
        .Where("learner = @learner", "learner", query.Learner)
        .Where("class = @class", "class", query.Group)
        .Where("status = @status", "status", (int?)query.Status)
        .Behind("(created_at, id) < (@key0, @key1)", query.Cursor is { } cursor ? Cursor.Read(cursor, List, typeof(long), typeof(string)) : null)
        .Page(database, "ORDER BY created_at DESC, id DESC", query, Row, row => Cursor.Of(List, UnixMicroseconds.From(row.CreatedAt), row.Id.Value));

    private static LiveSessionRow Row(DbDataReader reader) => new(
        LiveSessionId.From(reader.GetString(0)),
        LearnerId.From(reader.GetString(1)),
        reader.GetString(2),
        reader.TextOrNull(3),
        reader.TextOrNull(4),
        (LiveStatus)reader.GetInt32(5),
        reader.GetInt32(6),
        reader.IsDBNull(7) ? null : reader.GetInt32(7),
        reader.Time(8),
        reader.TimeOrNull(9));
}

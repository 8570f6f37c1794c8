using System.Data.Common;
using LearningSessions.Grains.Interfaces.Clips;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Catalogue.Clips;

/// <summary>The list of passes over clips, the newest first.</summary>
internal static class ClipPassList
{
    private const string List = "clips";
    private const string Select =
        "SELECT learner, state, named, known, fetched, held, missing, analysed, unusable, reason, accepted_at, ended_at FROM clip_pass";

    public static Task<CataloguePage<ClipPassRow>> Read(IDatabase database, ClipPassQuery query) => new Selection(Select)
        .Where("state = @state", "state", (int?)query.State)
        .Behind("(accepted_at, learner) < (@key0, @key1)", query.Cursor is { } cursor ? Cursor.Read(cursor, List, typeof(long), typeof(string)) : null)
        .Page(database, "ORDER BY accepted_at DESC, learner DESC", query, Row, row => Cursor.Of(List, UnixMicroseconds.From(row.AcceptedAt), row.Learner.Value));

    private static ClipPassRow Row(DbDataReader reader) => new(
        LearnerId.From(reader.GetString(0)),
        (WorkState)reader.GetInt32(1),
        new ClipCounts
        {
            Named = reader.GetInt32(2),
            Known = reader.GetInt32(3),
            Fetched = reader.GetInt32(4),
            Held = reader.GetInt32(5),
            Missing = reader.GetInt32(6),
            Analysed = reader.GetInt32(7),
            Unusable = reader.GetInt32(8),
        },
        reader.TextOrNull(9),
        reader.Time(10),
        reader.TimeOrNull(11));
}

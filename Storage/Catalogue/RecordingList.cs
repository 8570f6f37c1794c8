using System.Data.Common;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Catalogue;

/// <summary>The list of recordings, the newest call first.</summary>
internal static class RecordingList
{
    private const string List = "recordings";
    private const string Select =
        "SELECT id, tutor, learner, learner_name, language, recorded_at, duration, state, step, reason, engine, tutor_talk_share, learner_talk_share, "
        + "accepted_at, ended_at FROM recording";

    public static Task<CataloguePage<RecordingRow>> Read(IDatabase database, RecordingQuery query) => new Selection(Select)
        .Where("tutor = @tutor", "tutor", query.Tutor?.Value)
        .Where("learner = @learner", "learner", query.Learner?.Value)
        .Where("state = @state", "state", (int?)query.State)
        .Where("recorded_at >= @from", "from", UnixMicroseconds.From(query.From))
        .Where("recorded_at < @until", "until", UnixMicroseconds.From(query.Until))
        .Search(query.Search)
        .Behind("(recorded_at, id) < (@key0, @key1)", query.Cursor is { } cursor ? Cursor.Read(cursor, List, typeof(long), typeof(string)) : null)
        .Page(database, "ORDER BY recorded_at DESC, id DESC", query, Row, row => Cursor.Of(List, UnixMicroseconds.From(row.RecordedAt), row.Id.Value));

    private static RecordingRow Row(DbDataReader reader) => new(
        RecordingId.From(reader.GetString(0)),
        TutorId.From(reader.GetString(1)),
        LearnerId.From(reader.GetString(2)),
        reader.GetString(3),
        reader.GetString(4),
        reader.Time(5),
        reader.GetDouble(6),
        (WorkState)reader.GetInt32(7),
        reader.GetString(8),
        reader.TextOrNull(9),
        reader.TextOrNull(10),
        reader.NumberOrNull(11),
        reader.NumberOrNull(12),
        reader.Time(13),
        reader.TimeOrNull(14));
}

using System.Data.Common;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue.Sorting;

namespace LearningSessions.Storage.Catalogue.Recordings;

/// <summary>The list of recordings, the newest call first.</summary>
internal static class RecordingList
{
    private const string Select =
        "SELECT id, tutor, learner, learner_name, language, recorded_at, duration, state, step, reason, engine, tutor_talk_share, learner_talk_share, "
        + "accepted_at, ended_at FROM recording";

    private static readonly ListOrders<RecordingRow> Orders = new(
        "recordings",
        "-recordedAt",
        [new("id", "id", typeof(string), row => row.Id.Value)],
        new("recordedAt", "recorded_at", typeof(long), row => UnixMicroseconds.From(row.RecordedAt)),
        new("tutor", "tutor", typeof(string), row => row.Tutor.Value),
        new("learner", "learner", typeof(string), row => row.Learner.Value),
        new("duration", "duration", typeof(double), row => row.Duration),
        new("acceptedAt", "accepted_at", typeof(long), row => UnixMicroseconds.From(row.AcceptedAt)));

    public static Task<CataloguePage<RecordingRow>> Read(IDatabase database, RecordingQuery query) => Orders.Page(Of(query), database, query, Row);

    private static Selection Of(RecordingQuery query) => new Selection(Select)
        .Where("tutor = @tutor", "tutor", query.Tutor?.Value)
        .Where("learner = @learner", "learner", query.Learner?.Value)
        .Where("state = @state", "state", (int?)query.State)
        .Where("id IN (SELECT recording FROM recording_term WHERE term = @term)", "term", query.Term)
        .Where("recorded_at >= @from", "from", UnixMicroseconds.From(query.From))
        .Where("recorded_at < @until", "until", UnixMicroseconds.From(query.Until))
        .Search(query.Search);

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

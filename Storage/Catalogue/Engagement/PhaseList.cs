using System.Data.Common;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Storage.Catalogue.Cohorts;
using LearningSessions.Storage.Catalogue.Learners;

namespace LearningSessions.Storage.Catalogue.Engagement;

/// <summary>The list of phases, by learner, then by start, session, milestone, phase.</summary>
internal static class PhaseList
{
    /// <summary>The most rows of a part that is streamed.</summary>
    public const int StreamedAtOnce = 2_000;

    private const string List = "phases";
    private const string Select =
        "SELECT learner, session, milestone, phase, start_at, end_at, responses, accuracy, eq, engagement, emotion, engagement_state, pronunciation, "
        + "audio_quality, score, (SELECT next.start_at FROM phase_score next WHERE next.learner = this.learner "
        + "AND (next.start_at, next.session, next.milestone, next.phase) > (this.start_at, this.session, this.milestone, this.phase) "
        + "ORDER BY next.start_at, next.session, next.milestone, next.phase LIMIT 1) AS next_at FROM phase_score this";

    private const string Order = "ORDER BY learner, start_at, session, milestone, phase";

    public static Task<CataloguePage<PhaseRow>> Read(IDatabase database, PhaseQuery query) => Selected(query).Page(database, Order, query, Row, CursorOf);

    public static Task<IReadOnlyList<PhaseRow>> Streamed(IDatabase database, PhaseQuery query) => Selected(query).Rows(database, Order, StreamedAtOnce, Row);

    /// <summary>The cursor behind a row.</summary>
    public static string CursorOf(PhaseRow row) =>
        Cursor.Of(List, row.Learner.Value, UnixMicroseconds.From(row.Start), row.Session, row.Milestone, row.Phase);

    private static Selection Selected(PhaseQuery query) => new Selection(Select)
        .OneOf("learner", query.Learners)
        .Where("milestone = @milestone", "milestone", query.Milestone)
        .Where("phase = @phase", "phase", query.Phase)
        .Where("start_at >= @from", "from", UnixMicroseconds.From(query.From))
        .Where("start_at < @until", "until", UnixMicroseconds.From(query.Until))
        .OfCohort("learner", query.Cohort)
        .Where("learner IN (SELECT id FROM learner WHERE school = @school OR school_code = @school)", "school", query.School)
        .Where("learner IN (SELECT id FROM learner WHERE level = @level)", "level", query.Level)
        .Behind(
            "(learner, start_at, session, milestone, phase) > (@key0, @key1, @key2, @key3, @key4)",
            query.Cursor is { } cursor ? Cursor.Read(cursor, List, typeof(string), typeof(long), typeof(string), typeof(string), typeof(string)) : null);

    private static PhaseRow Row(DbDataReader reader) => new(
        LearnerId.From(reader.GetString(0)),
        reader.GetString(1),
        reader.GetString(2),
        reader.GetString(3),
        reader.Time(4),
        reader.Time(5),
        reader.GetInt32(6),
        reader.NumberOrNull(7),
        reader.NumberOrNull(8),
        reader.NumberOrNull(9),
        reader.TextOrNull(10),
        reader.TextOrNull(11),
        reader.TextOrNull(12),
        reader.TextOrNull(13),
        reader.NumberOrNull(14),
        reader.TimeOrNull(15));
}

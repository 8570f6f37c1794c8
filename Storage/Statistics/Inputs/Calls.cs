using LearningSessions.Grains.Interfaces.Statistics;

namespace LearningSessions.Storage.Statistics.Inputs;

/// <summary>Tutoring calls: each recording that was handed in, whatever became of it, at the time of the call. Its learner's school and class are those the
/// telemetry tells, where it knows the learner.</summary>
internal static class Calls
{
    private const string From = "FROM recording r LEFT JOIN learner l ON l.id = r.learner";
    private const string When = "WHERE r.recorded_at >= @from AND r.recorded_at < @until";
    private const string Group = "COALESCE(l.school, ''), 'maths', COALESCE(l.level, '')";

    public static SessionInput Input { get; } = new(
        SessionKind.Call,
        $"SELECT r.recorded_at, r.learner, CASE WHEN r.duration > 0 THEN r.duration END, CAST(r.words AS BIGINT), CAST(NULL AS DOUBLE PRECISION), {Group} {From} {When}",
        $"SELECT t.term, CAST(t.mentions AS BIGINT), {Group} {From} JOIN recording_term t ON t.recording = r.id {When}",
        "SELECT DISTINCT recorded_at / 3600000000 AS hour FROM recording",
        "feedback", "speech");
}

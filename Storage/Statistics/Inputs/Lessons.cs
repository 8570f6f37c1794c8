using LearningSessions.Grains.Interfaces.Statistics;

namespace LearningSessions.Storage.Statistics.Inputs;

/// <summary>Lesson sessions: those of the phases that learners have, from the start of the first to the end of the last. What they are about is the milestone and
/// phase; its mentions are the responses.</summary>
internal static class Lessons
{
    private const string Group = "COALESCE(l.school, ''), 'reading', COALESCE(l.level, '')";

    // A session counts where its first phase lies, so that its phases outside the window are read too.
    private const string From =
        "FROM (SELECT p.learner, p.session, MIN(p.start_at) AS start_at, MAX(p.end_at) AS end_at FROM phase_score p "
        + "WHERE (p.learner, p.session) IN (SELECT learner, session FROM phase_score WHERE start_at >= @from AND start_at < @until) "
        + "GROUP BY p.learner, p.session HAVING MIN(p.start_at) >= @from AND MIN(p.start_at) < @until) s LEFT JOIN learner l ON l.id = s.learner";

    public static SessionInput Input { get; } = new(
        SessionKind.Lesson,
        "SELECT s.start_at, s.learner, CASE WHEN s.end_at > s.start_at THEN CAST(s.end_at - s.start_at AS DOUBLE PRECISION) / 1000000 END, CAST(NULL AS BIGINT), "
        + $"CAST(NULL AS DOUBLE PRECISION), {Group} {From}",
        $"SELECT t.milestone || ' ' || t.phase, CAST(t.responses AS BIGINT), {Group} {From} JOIN phase_score t ON t.learner = s.learner AND t.session = s.session",
        "SELECT DISTINCT start_at / 3600000000 AS hour FROM phase_score",
        "clip");
}

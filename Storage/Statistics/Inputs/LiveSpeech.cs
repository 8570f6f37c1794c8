using LearningSessions.Grains.Interfaces.Statistics;

namespace LearningSessions.Storage.Statistics.Inputs;

/// <summary>Sessions of live speech, at the time they were opened. Length and words are known once they have ended.</summary>
internal static class LiveSpeech
{
    private const string Group = "COALESCE(class, ''), 'speaking', CASE level WHEN 0 THEN 'beginner' WHEN 1 THEN 'intermediate' ELSE 'advanced' END";
    private const string From = "FROM live_session WHERE created_at >= @from AND created_at < @until";

    public static SessionInput Input { get; } = new(
        SessionKind.Live,
        "SELECT created_at, learner, CASE WHEN ended_at > created_at THEN CAST(ended_at - created_at AS DOUBLE PRECISION) / 1000000 END, "
        + $"CASE WHEN ended_at IS NOT NULL THEN CAST(words AS BIGINT) END, CAST(NULL AS DOUBLE PRECISION), {Group} {From}",
        $"SELECT topic, CAST(1 AS BIGINT), {Group} {From} AND topic IS NOT NULL",
        "SELECT DISTINCT created_at / 3600000000 AS hour FROM live_session",
        "live");
}

using LearningSessions.Grains.Interfaces.Statistics;

namespace LearningSessions.Storage.Statistics.Inputs;

/// <summary>Conversations between a person and an assistant, at the time of the first message. Who the person is, nobody knows.</summary>
internal static class Chats
{
    private const string From = "FROM chat c LEFT JOIN chat_group g ON g.id = c.chat_group";
    private const string When = "WHERE c.started_at >= @from AND c.started_at < @until";
    private const string Group = "COALESCE(c.chat_group, ''), COALESCE(g.subject, ''), ''";

    public static SessionInput Input { get; } = new(
        SessionKind.Chat,
        "SELECT c.started_at, CAST(NULL AS TEXT), CASE WHEN c.last_at > c.started_at THEN CAST(c.last_at - c.started_at AS DOUBLE PRECISION) / 1000000 END, "
        + $"CAST(NULL AS BIGINT), CAST(c.satisfaction AS DOUBLE PRECISION), {Group} {From} {When}",
        $"SELECT t.topic, CAST(1 AS BIGINT), {Group} {From} JOIN chat_topic t ON t.chat = c.id {When}",
        "SELECT DISTINCT started_at / 3600000000 AS hour FROM chat",
        "chat", "reply");
}

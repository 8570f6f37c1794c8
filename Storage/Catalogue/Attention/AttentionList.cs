using System.Globalization;
using LearningSessions.Grains.Interfaces.Feedback;

namespace LearningSessions.Storage.Catalogue.Attention;

/// <summary>Counts what waits for a person: each a walk over an index.</summary>
internal static class AttentionList
{
    private static readonly string Select = string.Create(CultureInfo.InvariantCulture, $"""
        SELECT (SELECT COUNT(*) FROM feedback WHERE status = {(int)FeedbackStatus.InReview}),
            (SELECT COUNT(*) FROM feedback WHERE status = {(int)FeedbackStatus.Approved}),
            (SELECT COUNT(*) FROM feedback WHERE status = {(int)FeedbackStatus.Uncertain}),
            (SELECT COUNT(DISTINCT tutor) FROM feedback_message WHERE status < {(int)DeliveryStatus.Confirmed} AND sent_at >= @lately),
            (SELECT COUNT(*) FROM learner_watch WHERE at_risk_since IS NOT NULL),
            (SELECT COUNT(*) FROM chat WHERE queues > 0),
            (SELECT COUNT(*) FROM budget WHERE from_day IN (@day, @month) AND limit_amount IS NOT NULL AND (spent + reserved) * 5 >= limit_amount * 4)
        """);

    /// <param name="database">Where it lies.</param>
    /// <param name="today">The day, of the deployment's zone.</param>
    /// <param name="lately">Messages sent at this time or later count.</param>
    public static async Task<AttentionCounts> Read(IDatabase database, DateOnly today, DateTimeOffset lately)
    {
        var rows = await database.Query(
            Select,
            new Dictionary<string, object>
            {
                ["lately"] = UnixMicroseconds.From(lately),
                ["day"] = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["month"] = today.ToString("yyyy-MM-01", CultureInfo.InvariantCulture),
            },
            reader => new AttentionCounts(
                reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5), reader.GetInt64(6)));
        return rows[0];
    }
}

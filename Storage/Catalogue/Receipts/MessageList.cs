using System.Data.Common;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Storage.Catalogue.Receipts;

/// <summary>The list of messages, the one sent last first.</summary>
internal static class MessageList
{
    private const string List = "messages";
    private const string Select =
        "SELECT feedback, draft, message_id, tutor, COALESCE((SELECT name FROM tutor WHERE tutor.id = feedback_message.tutor), tutor), "
        + "(SELECT phone FROM tutor WHERE tutor.id = feedback_message.tutor), kind, service, template, sent_at, status, status_at, reason FROM feedback_message";

    public static Task<CataloguePage<MessageRow>> Read(IDatabase database, MessageQuery query) => new Selection(Select)
        .Where("tutor = @tutor", "tutor", query.Tutor?.Value)
        .Where("status < @confirmed", "confirmed", query.Unconfirmed ? (int)DeliveryStatus.Confirmed : null)
        .Where("sent_at >= @from", "from", query.From is { } from ? UnixMicroseconds.From(from) : null)
        .Where("sent_at < @until", "until", query.Until is { } until ? UnixMicroseconds.From(until) : null)
        .Behind(
            "(sent_at, feedback, draft) < (@key0, @key1, @key2)",
            query.Cursor is { } cursor ? Cursor.Read(cursor, List, typeof(long), typeof(string), typeof(long)) : null)
        .Page(
            database,
            "ORDER BY sent_at DESC, feedback DESC, draft DESC",
            query,
            Row,
            row => Cursor.Of(List, UnixMicroseconds.From(row.SentAt), row.Feedback.Value, (long)row.Draft));

    /// <summary>The feedback that a message is of; null when nobody knows it.</summary>
    public static async Task<FeedbackId?> FeedbackOf(IDatabase database, string messageId) => await new Selection("SELECT feedback FROM feedback_message")
        .Where("message_id = @message", "message", messageId)
        .Rows(database, "ORDER BY feedback", 1, reader => FeedbackId.From(reader.GetString(0))) is [var feedback] ? feedback : null;

    private static MessageRow Row(DbDataReader reader) => new(
        FeedbackId.From(reader.GetString(0)),
        reader.GetInt32(1),
        reader.GetString(2),
        TutorId.From(reader.GetString(3)),
        reader.GetString(4),
        reader.TextOrNull(5),
        (FeedbackKind)reader.GetInt32(6),
        reader.GetString(7),
        reader.GetString(8) is { Length: > 0 } template ? template : null,
        reader.Time(9),
        reader.GetInt32(10) is > 0 and var status ? (DeliveryStatus)status : null,
        reader.TimeOrNull(11),
        reader.TextOrNull(12));
}

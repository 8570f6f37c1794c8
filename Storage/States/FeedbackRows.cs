using System.Globalization;
using LearningSessions.Grains.Feedback;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.States;

/// <summary>A feedback's row, and that of its work.</summary>
internal static class FeedbackRows
{
    private const int MaxDrafts = 2;

    private static readonly Table Feedbacks = new("feedback", ["id"],
        ["tutor", "kind", "from_day", "to_day", "status", "revision", "version", "drafts", "reason", "requested_at", "updated_at"],
        constant: ["tutor", "kind", "from_day", "to_day", "requested_at"]);

    private static readonly Table Messages = new("feedback_message", ["feedback", "draft"],
        ["message_id", "tutor", "kind", "service", "template", "sent_at", "status", "status_at", "reason"],
        constant: ["tutor", "kind"]);

    public static Projection<FeedbackState>[] All { get; } =
    [
        new(Feedbacks, key => [key], (_, state, now) => state.Feedback is { } feedback ? Row(feedback, now) : null),
        WorkRows.Of<FeedbackState>(WorkKind.Feedback, (key, state, now) => state.Feedback is { } feedback
            ? WorkRows.Columns(key, feedback.Work, feedback.Tutor.Value, null, null, now)
            : null),
        .. Enumerable.Range(1, MaxDrafts).Select(Message),
    ];

    // A feedback has a row for each of its messages, and a projection gives one row: so there is one for each place.
    private static Projection<FeedbackState> Message(int number) =>
        new(Messages, key => [key, number], (_, state, _) =>
            state.Feedback is { } feedback && feedback.Drafts.FirstOrDefault(draft => draft.Number == number)?.Delivery is { } delivery
                ? Row(feedback, delivery)
                : null);

    private static object?[] Row(TutorFeedback feedback, Delivery delivery) =>
    [
        delivery.MessageId, feedback.Tutor.Value, (int)feedback.Kind, delivery.Service, delivery.Template ?? "", UnixMicroseconds.From(delivery.At),
        (int?)delivery.Status ?? 0, UnixMicroseconds.From(delivery.StatusAt), delivery.Reason,
    ];

    private static object?[] Row(TutorFeedback feedback, DateTimeOffset now) =>
    [
        feedback.Tutor.Value, (int)feedback.Kind, Day(feedback.From), Day(feedback.To), (int)feedback.Status, feedback.Revision, feedback.Version,
        feedback.Drafts.Length, WorkRows.Reason(feedback.Work), UnixMicroseconds.From(feedback.Work.AcceptedAt), UnixMicroseconds.From(now),
    ];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

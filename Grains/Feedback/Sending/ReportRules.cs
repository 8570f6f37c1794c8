using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Feedback.Sending;

/// <summary>What reports of the delivery service change. They come late, twice, in any order or not at all: what is known of a message never goes back.</summary>
public static class ReportRules
{
    /// <summary>What a report makes of the feedback; the feedback itself when it says nothing new, null when the message is none of its.</summary>
    public static TutorFeedback? Apply(TutorFeedback feedback, DeliveryReport report, RetryOptions retry, double jitter, DateTimeOffset now)
    {
        if (feedback.Drafts.FirstOrDefault(draft => draft.Delivery is { MessageId: not "" } sent && sent.MessageId == report.MessageId) is { } known)
            return Note(feedback, known, report, retry, jitter, now);
        return feedback.Status == FeedbackStatus.Uncertain && DeliveryRules.InDoubt(feedback) is { } draft && report.Key == DeliveryRules.KeyOf(feedback, draft)
            ? Found(feedback, draft, report, retry, jitter, now)
            : null;
    }

    /// <summary>A message did not reach the tutor and nothing else is under way: it is sent again later, or given up.</summary>
    internal static TutorFeedback AfterFailure(TutorFeedback feedback, Draft draft, Delivery failed, RetryOptions retry, double jitter, DateTimeOffset now)
    {
        var reason = failed.Reason ?? "The delivery service does not say why.";
        ProviderFailure failure = failed.MayRetry ? new ProviderFailure.Transient(reason) : new ProviderFailure.Permanent(reason);
        var step = feedback.Work with { Step = FeedbackRules.SendStep, Failures = Math.Max(0, draft.FailedDeliveries - 1) };
        var changed = FeedbackRules.Changed(
            feedback with { Status = FeedbackStatus.Sending }, "system", $"message {draft.Number} did not reach the tutor: {reason}", now);
        return FeedbackRules.WithWork(changed, WorkRules.Fail(step, failure, retry, jitter, now), now);
    }

    private static TutorFeedback Note(TutorFeedback feedback, Draft draft, DeliveryReport report, RetryOptions retry, double jitter, DateTimeOffset now)
    {
        var before = draft.Delivery!;
        // The numbers of statuses are ranks: what is no further than what is known is old news.
        if (report.Status <= before.Status)
            return feedback;
        var delivery = before with { Status = report.Status, StatusAt = report.At, Reason = report.Reason, MayRetry = report.MayRetry };
        var failed = report.Status == DeliveryStatus.Failed;
        var next = DeliveryRules.WithDraft(
            feedback, draft.Number, each => each with { Delivery = delivery, FailedDeliveries = each.FailedDeliveries + (failed ? 1 : 0) });
        if (report.Status == DeliveryStatus.Confirmed)
            next = FeedbackRules.Changed(next, "tutor", $"confirmed message {draft.Number}", now);
        // While an attempt is under way it decides what comes next.
        if (feedback.Work.State == WorkState.Running || feedback.Status == FeedbackStatus.Uncertain)
            return next;
        if (failed && feedback.Status == FeedbackStatus.Sent)
            return AfterFailure(next, DeliveryRules.NextToSend(next)!, delivery, retry, jitter, now);
        return before.Status == DeliveryStatus.Failed && DeliveryRules.NextToSend(next) is null
            ? DeliveryRules.GoOn(next, "system", $"message {draft.Number} arrived after all", retry, jitter, now)
            : next;
    }

    private static TutorFeedback Found(TutorFeedback feedback, Draft draft, DeliveryReport report, RetryOptions retry, double jitter, DateTimeOffset now)
    {
        var delivery = new Delivery(report.Service, report.MessageId, draft.HandingSince ?? now);
        var known = DeliveryRules.WithDraft(feedback, draft.Number, each => each with { Delivery = delivery, HandingSince = null });
        var next = DeliveryRules.GoOn(known, "system", $"the service tells that message {draft.Number} went out", retry, jitter, now);
        return Note(next, next.Drafts.Single(each => each.Number == draft.Number), report, retry, jitter, now);
    }
}

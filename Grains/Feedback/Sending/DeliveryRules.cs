using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Feedback.Sending;

/// <summary>How the drafts of a feedback go to the tutor, each once, and what becomes of them on their way.</summary>
public static class DeliveryRules
{
    /// <summary>The service of a message of which a person said that it arrived.</summary>
    public const string Person = "person";

    /// <summary>The draft to be sent next: one that was not, or that did not reach the tutor; null when there is none.</summary>
    public static Draft? NextToSend(TutorFeedback feedback) =>
        feedback.Drafts.FirstOrDefault(draft => draft.Delivery is null or { Status: DeliveryStatus.Failed });

    /// <summary>The message of a draft; the same key is the same message.</summary>
    public static string KeyOf(TutorFeedback feedback, Draft draft) =>
        FormattableString.Invariant($"{feedback.Id}#{feedback.Revision}.{draft.Number}");

    /// <summary>The draft is about to be handed to a service that takes no message twice for one: this is saved before it is.</summary>
    public static TutorFeedback Hand(TutorFeedback feedback, int number, DateTimeOffset now) =>
        WithDraft(feedback, number, draft => draft with { HandingSince = now });

    /// <summary>Whether the attempt that is given up here may have sent a message: it was handed over, and what came of it was not saved.</summary>
    /// <param name="feedback">The feedback as it is stored.</param>
    /// <param name="next">Its progress without that attempt.</param>
    public static bool LeavesUnknown(TutorFeedback feedback, WorkProgress next) =>
        feedback.Work.State == WorkState.Running && next.State != WorkState.Running && InDoubt(feedback) is not null;

    /// <summary>Nobody knows whether the draft under way was sent: a person must look.</summary>
    public static TutorFeedback Uncertain(TutorFeedback feedback, string reason, DateTimeOffset now) => FeedbackRules.Changed(
        feedback with
        {
            Status = FeedbackStatus.Uncertain,
            Work = WorkRules.Fail(feedback.Work, new ProviderFailure.Permanent(reason), new RetryOptions(), 1, now),
        },
        "system",
        reason,
        now);

    /// <summary>What to say where the process ended while a message was handed over.</summary>
    public static string CutOffReason(TutorFeedback feedback) => FormattableString.Invariant(
        $"The process ended while message {InDoubt(feedback)?.Number} was handed over: nobody knows whether it went out. Look in the chat, then say that it arrived or send it again.");

    /// <summary>The service took a draft; what it reported before is taken after it.</summary>
    public static TutorFeedback Delivered(
        TutorFeedback feedback, FeedbackStepOutcome.Delivered delivered, RetryOptions retry, double jitter, DateTimeOffset now) => GoOn(
        WithDraft(feedback, delivered.Number, draft => draft with { Delivery = delivered.Delivery, HandingSince = null }), "system", "delivered", retry, jitter, now);

    /// <summary>The service did not take the draft: it can be handed over again.</summary>
    public static TutorFeedback NotTaken(TutorFeedback feedback) =>
        InDoubt(feedback) is { } draft ? WithDraft(feedback, draft.Number, each => each with { HandingSince = null }) : feedback;

    /// <summary>A person says that the message in doubt arrived.</summary>
    public static FeedbackOutcome Arrived(TutorFeedback feedback, string by, RetryOptions retry, DateTimeOffset now)
    {
        if (InDoubt(feedback) is not { } draft || feedback.Status != FeedbackStatus.Uncertain)
            return NothingInDoubt(feedback);
        var known = WithDraft(feedback, draft.Number, each => each with { Delivery = new Delivery(Person, "", each.HandingSince ?? now), HandingSince = null });
        return new FeedbackOutcome.Done(GoOn(known, by, $"said that message {draft.Number} arrived", retry, 1, now));
    }

    /// <summary>A person says that the message in doubt did not arrive: it is sent again.</summary>
    public static FeedbackOutcome SendAgain(TutorFeedback feedback, string by, DateTimeOffset now)
    {
        if (InDoubt(feedback) is not { } draft || feedback.Status != FeedbackStatus.Uncertain)
            return NothingInDoubt(feedback);
        var known = NotTaken(feedback) with { Status = FeedbackStatus.Sending, Work = WorkRules.RetryNow(feedback.Work, now) };
        return new FeedbackOutcome.Done(FeedbackRules.Changed(known, by, $"had message {draft.Number} sent again", now));
    }

    /// <summary>What the drafts that are sent come to: the next one, the end, or what to do about one that did not reach the tutor.</summary>
    internal static TutorFeedback GoOn(TutorFeedback feedback, string by, string what, RetryOptions retry, double jitter, DateTimeOffset now) =>
        NextToSend(feedback) switch
        {
            null => FeedbackRules.Changed(feedback with { Status = FeedbackStatus.Sent, Work = WorkRules.Complete(feedback.Work, now) }, by, what, now),
            { Delivery: { } failed } draft => ReportRules.AfterFailure(feedback, draft, failed, retry, jitter, now),
            _ => FeedbackRules.Changed(
                feedback with { Status = FeedbackStatus.Sending, Work = WorkRules.Advance(feedback.Work, FeedbackRules.SendStep, now) }, by, what, now),
        };

    internal static TutorFeedback WithDraft(TutorFeedback feedback, int number, Func<Draft, Draft> change)
    {
        var draft = feedback.Drafts.Single(each => each.Number == number);
        return feedback with { Drafts = feedback.Drafts.Replace(draft, change(draft)) };
    }

    /// <summary>The draft that was handed over and of which nothing more is known.</summary>
    internal static Draft? InDoubt(TutorFeedback feedback) => feedback.Drafts.FirstOrDefault(draft => draft.HandingSince is not null);

    private static FeedbackOutcome.NotNow NothingInDoubt(TutorFeedback feedback) =>
        new(feedback.Status, "Of each of its messages it is known whether it was sent.");
}

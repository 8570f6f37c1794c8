using System.Collections.Immutable;
using LearningSessions.Grains.Feedback.Sending;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Feedback;

/// <summary>How feedback goes from requested to sent, and what a person may do when.</summary>
public static class FeedbackRules
{
    /// <summary>The step that writes the drafts.</summary>
    public const string WriteStep = "Write";

    /// <summary>The step that keeps them in the tutor's folder, before they are sent.</summary>
    public const string KeepStep = "Keep";

    /// <summary>The step that sends them.</summary>
    public const string SendStep = "Send";

    /// <summary>A new feedback, its writing under way.</summary>
    public static TutorFeedback Begin(FeedbackId id, FeedbackParts parts, string by, DateTimeOffset now) => Changed(
        new TutorFeedback
        {
            Id = id,
            Tutor = parts.Tutor,
            Kind = parts.Kind,
            From = parts.From,
            To = parts.To,
            Revision = 1,
            Work = WorkRules.Accept(WriteStep, now),
        },
        by,
        "requested",
        now);

    /// <summary>Whether a request writes it anew: asked for, or nothing came of the last time.</summary>
    public static bool WritesAnew(TutorFeedback feedback, RequestFeedback command) =>
        feedback.Status is FeedbackStatus.Skipped || (command.Regenerate && feedback.Status != FeedbackStatus.Writing);

    /// <summary>A further revision, its writing under way; null once it is being sent or was.</summary>
    public static TutorFeedback? Regenerate(TutorFeedback feedback, string by, DateTimeOffset now) =>
        feedback.Status is FeedbackStatus.Sending or FeedbackStatus.Sent or FeedbackStatus.Uncertain || feedback.Drafts.Any(draft => draft.Delivery is not null)
            ? null
            : Changed(
                feedback with
                {
                    Status = FeedbackStatus.Writing,
                    Revision = feedback.Revision + 1,
                    Work = WorkRules.Advance(feedback.Work, WriteStep, now),
                },
                by,
                "regenerated",
                now);

    /// <summary>The drafts' new texts, all or none; the feedback is under review again.</summary>
    public static FeedbackOutcome Edit(TutorFeedback feedback, EditDrafts command, DateTimeOffset now)
    {
        if (IsOther(feedback, command.OnVersion))
            return new FeedbackOutcome.VersionConflict(feedback.Version);
        if (command.Drafts.Any(text => feedback.Drafts.All(draft => draft.Number != text.Number)))
            return new FeedbackOutcome.Unknown();
        if (feedback.Status is not (FeedbackStatus.InReview or FeedbackStatus.Approved or FeedbackStatus.Rejected))
            return new FeedbackOutcome.NotNow(feedback.Status, "Only feedback that is in review, approved or rejected can be edited.");
        if (command.Drafts.Select(text => BadText(text.Text)).FirstOrDefault(fault => fault is not null) is { } reason)
            return new FeedbackOutcome.BadText(reason);
        return new FeedbackOutcome.Done(Changed(
            command.Drafts.Aggregate(feedback with { Status = FeedbackStatus.InReview }, (edited, text) => WithText(edited, text)),
            [.. command.Drafts.Select(text => EditOf(feedback, text, command.By, now))]));
    }

    /// <summary>Approved, or approved before.</summary>
    public static FeedbackOutcome Approve(TutorFeedback feedback, string by, DateTimeOffset now, int? onVersion = null) => feedback.Status switch
    {
        FeedbackStatus.Approved or FeedbackStatus.Sending or FeedbackStatus.Sent => new FeedbackOutcome.Done(feedback),
        _ when IsOther(feedback, onVersion) => new FeedbackOutcome.VersionConflict(feedback.Version),
        FeedbackStatus.InReview or FeedbackStatus.Rejected =>
            new FeedbackOutcome.Done(Changed(feedback with { Status = FeedbackStatus.Approved, Outdated = null }, by, "approved", now)),
        _ => new FeedbackOutcome.NotNow(feedback.Status, "Only feedback that is in review or rejected can be approved."),
    };

    /// <summary>Rejected, or rejected before.</summary>
    public static FeedbackOutcome Reject(TutorFeedback feedback, string by, DateTimeOffset now, int? onVersion = null) => feedback.Status switch
    {
        FeedbackStatus.Rejected => new FeedbackOutcome.Done(feedback),
        _ when IsOther(feedback, onVersion) => new FeedbackOutcome.VersionConflict(feedback.Version),
        FeedbackStatus.InReview or FeedbackStatus.Approved =>
            new FeedbackOutcome.Done(Changed(feedback with { Status = FeedbackStatus.Rejected }, by, "rejected", now)),
        _ => new FeedbackOutcome.NotNow(feedback.Status, "Only feedback that is in review or approved can be rejected."),
    };

    /// <summary>Its sending under way, or begun before.</summary>
    public static FeedbackOutcome Send(TutorFeedback feedback, string by, DateTimeOffset now, int? onVersion = null) => feedback.Status switch
    {
        FeedbackStatus.Sending or FeedbackStatus.Sent => new FeedbackOutcome.Done(feedback),
        _ when IsOther(feedback, onVersion) => new FeedbackOutcome.VersionConflict(feedback.Version),
        FeedbackStatus.Approved => new FeedbackOutcome.Done(Changed(
            feedback with { Status = FeedbackStatus.Sending, SendingSince = now, Work = WorkRules.Advance(feedback.Work, KeepStep, now) }, by, "sent", now)),
        _ => new FeedbackOutcome.NotNow(feedback.Status, "Only approved feedback can be sent."),
    };

    /// <summary>What becomes of it when an attempt ends.</summary>
    /// <param name="feedback">The feedback, its attempt under way.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="retry">How often and how long to wait.</param>
    /// <param name="jitter">Random, 0 to 1.</param>
    /// <param name="now">UTC.</param>
    public static TutorFeedback Apply(
        TutorFeedback feedback, FeedbackStepOutcome outcome, RetryOptions retry, double jitter, DateTimeOffset now) => outcome switch
        {
            FeedbackStepOutcome.Written written => Changed(
                feedback with
                {
                    Status = FeedbackStatus.InReview,
                    Drafts = written.Drafts,
                    Evaluation = written.Evaluation,
                    Outdated = null,
                    Work = WorkRules.Complete(feedback.Work, now),
                },
                "system",
                $"written, revision {feedback.Revision}",
                now),
            FeedbackStepOutcome.NothingToWrite nothing => Changed(
                feedback with
                {
                    Status = FeedbackStatus.Skipped,
                    Drafts = [],
                    Evaluation = nothing.Evaluation,
                    Work = WorkRules.Skip(feedback.Work, nothing.Reason, now),
                },
                "system",
                "skipped: " + nothing.Reason,
                now),
            FeedbackStepOutcome.Kept kept => feedback with
            {
                Drafts = [.. feedback.Drafts.Zip(kept.Documents, (draft, document) => draft with { Document = document })],
                Work = WorkRules.Advance(feedback.Work, SendStep, now),
            },
            FeedbackStepOutcome.Delivered delivered => DeliveryRules.Delivered(feedback, delivered, retry, jitter, now),
            FeedbackStepOutcome.Uncertain uncertain => DeliveryRules.Uncertain(feedback, uncertain.Reason, now),
            FeedbackStepOutcome.Failed failed =>
                WithWork(DeliveryRules.NotTaken(feedback), WorkRules.Fail(feedback.Work, failed.Failure, retry, jitter, now), now),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome of a feedback's step."),
        };

    /// <summary>The feedback with this progress; one that was given up says so, one that is tried again too.</summary>
    public static TutorFeedback WithWork(TutorFeedback feedback, WorkProgress work, DateTimeOffset now) => work.State switch
    {
        WorkState.DeadLetter => Changed(feedback with { Status = FeedbackStatus.Failed, Work = work }, "system", "given up: " + work.Reason, now),
        WorkState.Running => feedback with { Status = StatusDuring(work.Step), Work = work },
        _ => feedback with { Work = work },
    };

    private static FeedbackStatus StatusDuring(string step) => step is KeepStep or SendStep ? FeedbackStatus.Sending : FeedbackStatus.Writing;

    private static bool IsOther(TutorFeedback feedback, int? onVersion) => onVersion is { } version && version != feedback.Version;

    private static string? BadText(string text) => text switch
    {
        _ when string.IsNullOrWhiteSpace(text) => "The text is empty.",
        { Length: > Draft.MaxLength } => $"The text has {text.Length} characters; at most {Draft.MaxLength} are allowed.",
        _ when text.Any(char.IsControl) => "The text holds a line break, a tab or another control character; messages cannot carry them.",
        _ => null,
    };

    internal static TutorFeedback Changed(TutorFeedback feedback, string by, string what, DateTimeOffset now) =>
        Changed(feedback, [new FeedbackChange(now, by, what)]);

    private static TutorFeedback Changed(TutorFeedback feedback, ImmutableArray<FeedbackChange> changes) => feedback with
    {
        Version = feedback.Version + 1,
        History = feedback.History.AddRange(changes),
    };

    private static TutorFeedback WithText(TutorFeedback feedback, DraftText text)
    {
        var draft = feedback.Drafts.Single(each => each.Number == text.Number);
        return feedback with { Drafts = feedback.Drafts.Replace(draft, draft with { Text = text.Text, Edited = true }) };
    }

    private static FeedbackChange EditOf(TutorFeedback feedback, DraftText text, string by, DateTimeOffset now) =>
        new(now, by, $"edited draft {text.Number}")
        {
            Draft = text.Number,
            Before = feedback.Drafts.Single(draft => draft.Number == text.Number).Text,
            After = text.Text,
        };
}

using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Feedback;

/// <summary>What becomes of a feedback when the speakers of a call it rests on are corrected.</summary>
public static class CorrectionRules
{
    private const int MaxCorrections = 50;

    /// <summary>
    /// What nobody touched is written anew and reviewed again. A text that a person edited, or a feedback that was rejected, stays as it is and is
    /// marked as outdated: a person decides. What is being sent or was sent stays. A correction that is known already changes nothing.
    /// </summary>
    public static TutorFeedback Apply(TutorFeedback feedback, CorrectedCall call, DateTimeOffset now)
    {
        var isKnown = feedback.Corrections.Any(each => each.Recording == call.Recording && each.Version >= call.Version);
        if (isKnown || feedback.Drafts.Any(draft => draft.Delivery is not null))
            return feedback;
        var noted = feedback with { Corrections = Note(feedback.Corrections, call) };
        return feedback.Status switch
        {
            FeedbackStatus.Failed => noted,
            FeedbackStatus.Rejected => Outdated(noted, call, now),
            FeedbackStatus.InReview or FeedbackStatus.Approved when feedback.Drafts.Any(draft => draft.Edited) => Outdated(noted, call, now),
            FeedbackStatus.Writing => Rewritten(noted, call, now),
            FeedbackStatus.InReview or FeedbackStatus.Approved or FeedbackStatus.Skipped =>
                Rewritten(noted with { Revision = noted.Revision + 1 }, call, now),
            _ => feedback,
        };
    }

    private static TutorFeedback Rewritten(TutorFeedback feedback, CorrectedCall call, DateTimeOffset now) => Changed(
        feedback with { Status = FeedbackStatus.Writing, Work = WorkRules.Advance(feedback.Work, FeedbackRules.WriteStep, now) }, call, "written anew", now);

    private static TutorFeedback Outdated(TutorFeedback feedback, CorrectedCall call, DateTimeOffset now) => Changed(
        feedback with
        {
            Status = feedback.Status == FeedbackStatus.Approved ? FeedbackStatus.InReview : feedback.Status,
            Outdated = $"The speakers of call {call.Recording} were corrected after this was written: read it again, or have it written anew.",
        },
        call,
        "to be read again",
        now);

    private static TutorFeedback Changed(TutorFeedback feedback, CorrectedCall call, string what, DateTimeOffset now) =>
        FeedbackRules.Changed(feedback, call.By, $"corrected the speakers of call {call.Recording}: {what}", now);

    private static ImmutableArray<CorrectedCall> Note(ImmutableArray<CorrectedCall> known, CorrectedCall call) =>
        [.. known.Where(each => each.Recording != call.Recording).TakeLast(MaxCorrections - 1), call];
}

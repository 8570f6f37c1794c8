using LearningSessions.Grains.Feedback.Sending;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Recordings;

namespace LearningSessions.Grains.Feedback;

/// <summary>What the documents of feedback are called.</summary>
public static class DocumentRules
{
    /// <summary><c>fb_{tutor}_{yyyy-MM-dd}</c>, or <c>tgfb_{tutor}_{learner}_{yyyy-MM-dd}</c> where the draft is about a learner: the day on which it was sent,
    /// in the deployment's zone.</summary>
    /// <param name="feedback">Being sent.</param>
    /// <param name="draft">One of its drafts.</param>
    /// <param name="zone">The deployment's.</param>
    public static DocumentName NameOf(TutorFeedback feedback, Draft draft, TimeZoneInfo zone)
    {
        var since = feedback.SendingSince ?? throw new ArgumentException($"{feedback.Id} is not being sent.", nameof(feedback));
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(since, zone).DateTime);
        var stem = draft.Learner is { } learner
            ? FormattableString.Invariant($"tgfb_{feedback.Tutor}_{learner}_{day:yyyy-MM-dd}")
            : FormattableString.Invariant($"fb_{feedback.Tutor}_{day:yyyy-MM-dd}");
        return new DocumentName(feedback.Tutor, stem, ".txt", DeliveryRules.KeyOf(feedback, draft));
    }
}

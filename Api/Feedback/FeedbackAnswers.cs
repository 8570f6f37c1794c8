using System.Globalization;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Feedback;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Feedback;

/// <summary>What HTTP says to each outcome of a command on a feedback.</summary>
public static class FeedbackAnswers
{
    /// <summary>There is no such feedback.</summary>
    public static ProblemHttpResult Unknown() => ProblemTypes.UnknownFeedback.Because("Ask for it with POST /v1/feedback first.");

    /// <summary>The problem of an outcome that is not <see cref="FeedbackOutcome.Done"/>.</summary>
    public static ProblemHttpResult ProblemOf(FeedbackOutcome outcome) => outcome switch
    {
        FeedbackOutcome.UnknownTutor => ProblemTypes.UnknownTutor.Because("The tutor whose feedback this is does not exist."),
        FeedbackOutcome.VersionConflict conflict => Conflict(conflict.Version),
        FeedbackOutcome.NotNow refusal => ProblemTypes.NotNow.Because(refusal.Reason, [new("feedbackStatus", refusal.Status)]),
        FeedbackOutcome.BadText bad => ProblemTypes.BadText.Because(bad.Reason),
        FeedbackOutcome.Unknown => Unknown(),
        _ => throw new InvalidOperationException($"No answer is known to {outcome.GetType().Name}."),
    };

    /// <summary>It is not the version that the request was made on.</summary>
    public static ProblemHttpResult Conflict(int version) => ProblemTypes.VersionConflict.Because(
        $"It is at version {version.ToString(CultureInfo.InvariantCulture)} now. Read it again, then repeat the change on what is there.",
        [new("version", version)]);

    /// <summary>States the version as the answer's ETag.</summary>
    public static TutorFeedback WithVersion(this HttpResponse response, TutorFeedback feedback)
    {
        response.Headers.ETag = Tag(feedback.Version);
        return feedback;
    }

    /// <summary>The ETag of a version.</summary>
    public static string Tag(int version) => IfMatch.Tag(version);
}

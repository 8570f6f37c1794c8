using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Grains.Interfaces.Feedback;

namespace LearningSessions.Integrations.Offline;

/// <summary>
/// Writes feedback from the talk measures and the signs of confusion, without a model or a network: the same calls give the same
/// text. Spanish for tutors who read Spanish, English for all others; one paragraph of at most 800 characters.
/// </summary>
/// <param name="zone">Where days begin, for the dates in citations.</param>
public sealed class OfflineFeedbackWriter(TimeZoneInfo zone) : IFeedbackWriter
{
    /// <summary>How drafts of this writer are labelled.</summary>
    public const string Model = "offline";

    /// <inheritdoc />
    public Task<WritingOutcome> Write(WritingRequest request, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(Write(request));
    }

    private WritingOutcome Write(WritingRequest request)
    {
        if (request.Calls.Sum(call => call.Measures.Words) == 0)
            return new WritingOutcome.NothingToSay("No words were recognized in these calls.");
        var calls = CallReading.Of(request.Calls);
        if (calls.Length == 0)
            return new WritingOutcome.NothingToSay("Nobody can tell tutor and learner apart in these calls. Say in the transcript who speaks, then write again.");

        var phrasing = new Phrasing(FeedbackTexts.For(request.Language), zone, calls.Select(call => call.Call.Learner).Distinct().Count() > 1);
        return request.Kind switch
        {
            FeedbackKind.General => GeneralFeedback.Write(phrasing, request, calls),
            FeedbackKind.Targeted => TargetedFeedback.Write(phrasing, request, calls),
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.Kind, "Not a kind of feedback."),
        };
    }
}

using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Api.Feedback;

/// <summary>The answer to a request for feedback: one item for each tutor, in the order asked for.</summary>
/// <param name="Items">What there is for each tutor.</param>
public sealed record RequestedFeedback(ImmutableArray<RequestedFeedbackItem> Items);

/// <summary>What a request for feedback means for one tutor.</summary>
/// <param name="Tutor">Whose.</param>
/// <param name="Feedback">The feedback's id.</param>
/// <param name="Evaluation">What it is written from: transcripts, those still pending, estimated tokens and whether they fit the limit.</param>
/// <param name="Status">Where it stands; absent when it was only evaluated.</param>
/// <param name="Location">Where to follow it; absent when it was only evaluated.</param>
/// <param name="Refusal">Why this one was not begun, where it was not.</param>
public sealed record RequestedFeedbackItem(
    TutorId Tutor,
    FeedbackId Feedback,
    Evaluation? Evaluation,
    FeedbackStatus? Status = null,
    string? Location = null,
    string? Refusal = null);

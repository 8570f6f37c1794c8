using System.Collections.Immutable;
using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Grains.Feedback;

/// <summary>What a writer is asked for, from the calls of a window.</summary>
public static class FeedbackRequests
{
    /// <summary>One request for general feedback; for targeted one each for the two learners with the most confusion.</summary>
    public static ImmutableArray<WritingRequest> Of(FeedbackKind kind, PutTutor tutor, ImmutableArray<Call> calls) => kind switch
    {
        FeedbackKind.General => [Request(kind, tutor, calls)],
        FeedbackKind.Targeted =>
        [
            .. ConfusionRules.TwoMostConfused(calls).Select(confused => Request(kind, tutor, confused.Calls) with
            {
                Learner = confused.Learner,
                LearnerName = confused.Calls[^1].LearnerName,
                Confusion = confused.Confusion,
            }),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of feedback."),
    };

    /// <summary>The draft that a writer's text becomes.</summary>
    public static Draft DraftOf(int number, WritingRequest request, WritingOutcome.Written written) => new()
    {
        Number = number,
        Learner = request.Learner,
        LearnerName = request.LearnerName,
        Text = written.Text,
        Items = written.Items,
        Model = written.Model,
        Confusion = request.Confusion,
    };

    private static WritingRequest Request(FeedbackKind kind, PutTutor tutor, ImmutableArray<Call> calls) => new()
    {
        Kind = kind,
        Language = tutor.Language,
        TutorName = tutor.Name,
        Calls = calls,
    };
}

using LearningSessions.Grains.Feedback;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Tutors;

namespace LearningSessions.Storage.Tests;

/// <summary>States as the grains keep them.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Monday = new(2026, 11, 16, 9, 30, 15, 123, TimeSpan.Zero);

    public static GrainId RecordingGrain(string id) => GrainId.Create("recording", id);

    public static GrainId TutorGrain(string id) => GrainId.Create("tutor", id);

    public static GrainId FeedbackGrain(string id) => GrainId.Create("feedback", id);

    public static RecordingState Recording(
        string id,
        string tutor = "ana",
        string learner = "luz",
        string learnerName = "Luz Álvarez",
        DateTimeOffset? at = null,
        WorkProgress? work = null) => new()
        {
            Recording = new Recording
            {
                Id = RecordingId.From(id),
                Submission = new SubmitRecording
                {
                    Tutor = TutorId.From(tutor),
                    Learner = LearnerId.From(learner),
                    LearnerName = learnerName,
                    Language = "es",
                    RecordedAt = at ?? Monday,
                    AudioBlob = $"audio/{id}.wav",
                    Fingerprint = "00",
                },
                Duration = 61.5,
                Work = work ?? Work(),
            },
        };

    public static WorkProgress Work(WorkState state = WorkState.Waiting, DateTimeOffset? acceptedAt = null, DateTimeOffset? dueAt = null) => new()
    {
        State = state,
        Step = "transcribe",
        AcceptedAt = acceptedAt ?? Monday,
        DueAt = dueAt ?? Monday,
    };

    public static WorkError Error(int attempt, string reason) => new(attempt, "transcribe", Monday, reason, Permanent: false);

    public static TutorState Tutor(string name, string? phone = "+50688887777") => new()
    {
        Profile = new PutTutor(name, phone, "es"),
        CreatedAt = Monday,
    };

    public static FeedbackState Feedback(
        string tutor, FeedbackKind kind, DateOnly from, DateOnly to, FeedbackStatus status = FeedbackStatus.InReview, DateTimeOffset? requestedAt = null) => new()
        {
            Feedback = new TutorFeedback
            {
                Id = FeedbackId.Of(TutorId.From(tutor), kind, from, to),
                Tutor = TutorId.From(tutor),
                Kind = kind,
                From = from,
                To = to,
                Status = status,
                Revision = 2,
                Version = 7,
                Drafts = [new Draft { Number = 1, Text = "Bien", Model = "offline" }],
                Work = Work(WorkState.Done, requestedAt),
            },
        };
}

using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Feedback.Writing;

/// <summary>One transcribed call that feedback is written from.</summary>
/// <param name="Recording">Its recording.</param>
/// <param name="Learner">Who was tutored.</param>
/// <param name="LearnerName">The learner's name; blank when unknown.</param>
/// <param name="RecordedAt">When it took place, UTC.</param>
/// <param name="Transcript">The words.</param>
/// <param name="Measures">The talk measures.</param>
public sealed record Call(
    RecordingId Recording,
    LearnerId Learner,
    string LearnerName,
    DateTimeOffset RecordedAt,
    Transcript Transcript,
    TalkMeasures Measures);

using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Interfaces.Tutors;

/// <summary>What a tutor knows of one recording.</summary>
/// <param name="Recording">Which one.</param>
/// <param name="Learner">Who was tutored.</param>
/// <param name="LearnerName">The learner's name; blank when unknown.</param>
/// <param name="RecordedAt">When the call took place, UTC.</param>
/// <param name="State">Where its processing stands.</param>
/// <param name="Transcript">The transcript, once there.</param>
/// <param name="Measures">The talk measures, once there.</param>
[GenerateSerializer, Immutable, Alias("RecordingEntry")]
public sealed record RecordingEntry(
    [property: Id(0)] RecordingId Recording,
    [property: Id(1)] LearnerId Learner,
    [property: Id(2)] string LearnerName,
    [property: Id(3)] DateTimeOffset RecordedAt,
    [property: Id(4)] WorkState State,
    [property: Id(5)] TranscriptSummary? Transcript = null,
    [property: Id(6)] TalkMeasures? Measures = null);

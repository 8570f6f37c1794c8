using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Catalogue.Recordings;

/// <summary>A recording in a list.</summary>
/// <param name="Id">The recording's id.</param>
/// <param name="Tutor">Who tutored.</param>
/// <param name="Learner">Who was tutored.</param>
/// <param name="LearnerName">The learner's name; blank when unknown.</param>
/// <param name="Language">BCP 47 language spoken.</param>
/// <param name="RecordedAt">When the call took place, UTC.</param>
/// <param name="Duration">The audio's length in seconds.</param>
/// <param name="State">Where its processing stands.</param>
/// <param name="Step">The step under way, or next; when ended, the last one.</param>
/// <param name="Reason">Why it was skipped or given up, or why the last attempt of the step failed.</param>
/// <param name="Engine">Who recognized it, once transcribed.</param>
/// <param name="TutorTalkShare">The tutor's share of the talk, 0 to 1; null where unknown.</param>
/// <param name="LearnerTalkShare">The learner's share of the talk, 0 to 1; null where unknown.</param>
/// <param name="AcceptedAt">When it was handed over, UTC.</param>
/// <param name="EndedAt">When it was done, skipped or given up, UTC.</param>
public sealed record RecordingRow(
    RecordingId Id,
    TutorId Tutor,
    LearnerId Learner,
    string LearnerName,
    string Language,
    DateTimeOffset RecordedAt,
    double Duration,
    WorkState State,
    string Step,
    string? Reason,
    string? Engine,
    double? TutorTalkShare,
    double? LearnerTalkShare,
    DateTimeOffset AcceptedAt,
    DateTimeOffset? EndedAt);

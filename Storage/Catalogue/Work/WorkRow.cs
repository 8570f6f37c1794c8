using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Catalogue.Work;

/// <summary>A piece of background work in a list.</summary>
/// <param name="Kind">Which kind of actor owns it.</param>
/// <param name="Key">The owner's key.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Step">The step under way, or next; when ended, the last one.</param>
/// <param name="Attempt">Attempts begun, over all steps.</param>
/// <param name="Failures">Failed attempts of this step.</param>
/// <param name="Interruptions">How often the process ended while this step was under way.</param>
/// <param name="DueAt">When the next attempt is due or the present one began, UTC.</param>
/// <param name="AcceptedAt">When it was accepted, UTC.</param>
/// <param name="UpdatedAt">When it last changed, UTC.</param>
/// <param name="EndedAt">When it was done, skipped or given up, UTC.</param>
/// <param name="Reason">Why it was skipped or given up, or why the last attempt of the step failed.</param>
/// <param name="Tutor">The tutor it concerns.</param>
/// <param name="Learner">The learner it concerns, if one.</param>
public sealed record WorkRow(
    WorkKind Kind,
    string Key,
    WorkState State,
    string Step,
    int Attempt,
    int Failures,
    int Interruptions,
    DateTimeOffset DueAt,
    DateTimeOffset AcceptedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? EndedAt,
    string? Reason,
    TutorId? Tutor,
    LearnerId? Learner);

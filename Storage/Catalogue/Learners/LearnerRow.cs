using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Storage.Catalogue.Learners;

/// <summary>A learner in a list.</summary>
/// <param name="Id">The learner's id.</param>
/// <param name="School">The school's name.</param>
/// <param name="SchoolCode">The school's code.</param>
/// <param name="Level">The class.</param>
/// <param name="Responses">Responses kept.</param>
/// <param name="Unmatched">Of these, without a session near enough.</param>
/// <param name="NoPhase">Of these, matched to a session whose progress names no phase.</param>
/// <param name="Sessions">Lesson sessions kept.</param>
/// <param name="FirstAt">The first response, UTC.</param>
/// <param name="LastAt">The last response, UTC.</param>
/// <param name="AtRiskSince">Since when there is a sign of risk, UTC; null when there is none.</param>
public sealed record LearnerRow(
    LearnerId Id,
    string? School,
    string? SchoolCode,
    string? Level,
    long Responses,
    long Unmatched,
    long NoPhase,
    int Sessions,
    DateTimeOffset? FirstAt,
    DateTimeOffset? LastAt,
    DateTimeOffset? AtRiskSince);

using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Storage.Catalogue.Learners;

/// <summary>A learner of whom responses or lesson sessions are kept.</summary>
/// <param name="Id">The learner's id.</param>
/// <param name="School">The school; null when unknown.</param>
/// <param name="Level">The class; null when unknown.</param>
/// <param name="Responses">Responses kept.</param>
/// <param name="Sessions">Lesson sessions kept.</param>
/// <param name="LastAt">The last response, UTC.</param>
/// <param name="AtRiskSince">Since when there is a sign of risk, UTC; null when there is none.</param>
public sealed record LearnerRow(
    LearnerId Id, string? School, string? Level, long Responses, int Sessions, DateTimeOffset? LastAt, DateTimeOffset? AtRiskSince);

using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Grains.Imports;

/// <summary>A session row and whose it is.</summary>
/// <param name="Learner">The learner's id.</param>
/// <param name="Row">The row.</param>
public sealed record LearnerSession(string Learner, SessionRow Row);

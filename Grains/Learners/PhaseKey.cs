namespace LearningSessions.Grains.Learners;

/// <summary>What the responses of a phase have in common, beside the learner.</summary>
/// <param name="Session">The session's id.</param>
/// <param name="Milestone">The milestone level.</param>
/// <param name="Phase">The phase's name.</param>
public readonly record struct PhaseKey(string Session, string Milestone, string Phase);

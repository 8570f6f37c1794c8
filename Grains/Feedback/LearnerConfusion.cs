using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Grains.Feedback;

/// <summary>A learner's confusion over a window.</summary>
/// <param name="Learner">Who.</param>
/// <param name="LearnerName">As the newest of the calls names the learner; blank when none does.</param>
/// <param name="Confusion">How confused.</param>
public sealed record LearnerConfusion(LearnerId Learner, string LearnerName, Confusion Confusion);

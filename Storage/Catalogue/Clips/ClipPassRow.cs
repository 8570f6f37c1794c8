using LearningSessions.Grains.Interfaces.Clips;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Catalogue.Clips;

/// <summary>The newest pass over the clips of a learner.</summary>
/// <param name="Learner">Whose clips.</param>
/// <param name="State">Where the work stands.</param>
/// <param name="Counts">What became of the clips so far.</param>
/// <param name="Reason">Why it was given up, or why its last attempt failed.</param>
/// <param name="AcceptedAt">When it was asked for, UTC.</param>
/// <param name="EndedAt">When it ended, UTC.</param>
public sealed record ClipPassRow(
    LearnerId Learner, WorkState State, ClipCounts Counts, string? Reason, DateTimeOffset AcceptedAt, DateTimeOffset? EndedAt);

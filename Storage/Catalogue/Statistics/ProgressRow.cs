using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Storage.Catalogue.Statistics;

/// <summary>How a learner's accuracy moved from the first half of a window to the second. Means are weighed by responses.</summary>
/// <param name="Learner">Which learner.</param>
/// <param name="Before">Mean accuracy in the first half, percent.</param>
/// <param name="After">Mean accuracy in the second half, percent.</param>
public sealed record ProgressRow(LearnerId Learner, double Before, double After)
{
    /// <summary>Points won, or lost.</summary>
    public double Change => After - Before;
}

using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Grains.Interfaces.Cohorts;

/// <summary>A named list of learners. Key: the cohort's name.</summary>
[Alias("ICohortGrain")]
public interface ICohortGrain : IGrainWithStringKey
{
    /// <summary>The cohort, or null when there is none of this name.</summary>
    [Alias("Get"), ReadOnly]
    Task<Cohort?> Get();

    /// <summary>Its learners, in the order of their ids; null when there is no cohort of this name.</summary>
    [Alias("Learners")]
    Task<ImmutableArray<LearnerId>?> Learners();

    /// <summary>Makes the cohort, or gives it other learners; the same again changes nothing.</summary>
    /// <param name="learners">All its learners, at most <see cref="Cohort.MaxLearners"/>; the order and repeats are of no account. Nothing need be known of
    /// them yet.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="onVersion">The version the person saw, 0 where there was none; null changes whatever is there.</param>
    [Alias("Put")]
    Task<PutCohortOutcome> Put(ImmutableArray<LearnerId> learners, string by, int? onVersion = null);

    /// <summary>Removes the cohort; of its learners nothing is lost.</summary>
    /// <returns>Whether there was one.</returns>
    [Alias("Delete")]
    Task<bool> Delete();
}

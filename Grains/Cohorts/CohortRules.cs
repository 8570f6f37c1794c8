using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Cohorts;
using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Grains.Cohorts;

/// <summary>How a cohort is kept.</summary>
public static class CohortRules
{
    // Ids have up to 128 characters, and a head at most 64 KB.
    private const int MostOfWrite = 450;

    /// <summary>Each learner once, in the order of ids.</summary>
    public static ImmutableArray<LearnerId> Sorted(ImmutableArray<LearnerId> learners) =>
        [.. learners.Distinct().OrderBy(learner => learner.Value, StringComparer.Ordinal)];

    /// <summary>The cohort with other learners.</summary>
    public static Cohort Put(CohortName name, Cohort? before, int learners, string by, DateTimeOffset now) => new()
    {
        Name = name,
        Learners = learners,
        Version = (before?.Version ?? 0) + 1,
        ChangedBy = by,
        ChangedAt = now,
    };

    /// <summary>The writes that bring the learners to the catalogue: one or more.</summary>
    /// <param name="state">What else is written.</param>
    /// <param name="learners">All learners.</param>
    public static IEnumerable<CohortState> Writes(CohortState state, ImmutableArray<LearnerId> learners)
    {
        var parts = learners.IsEmpty ? [[]] : learners.Chunk(MostOfWrite).ToArray();
        return parts.Select((part, n) => state with { Listed = [.. part], ListedAnew = n == 0, MoreToList = n < parts.Length - 1 });
    }
}

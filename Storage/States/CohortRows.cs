using LearningSessions.Grains.Cohorts;

namespace LearningSessions.Storage.States;

/// <summary>A cohort's row, and those of its learners.</summary>
internal static class CohortRows
{
    private static readonly Table Cohorts = new("cohort", ["name"], ["learners", "changed_by", "changed_at", "search"], constant: ["search"]);

    private static readonly Table Learners = new("cohort_learner", ["cohort", "learner"], [], constant: []);

    private static readonly Table AllLearners = new("cohort_learner", ["cohort"], [], constant: []);

    public static Projection<CohortState>[] All { get; } =
    [
        new(Cohorts, key => [key], (key, state, _) => state.Cohort is { } cohort
            ? [cohort.Learners, cohort.ChangedBy, UnixMicroseconds.From(cohort.ChangedAt), SearchText.Of(key)]
            : null),
    ];

    /// <summary>The learners that a write lists.</summary>
    public static RowChanges<CohortState> Changes { get; } = new(Written, key => [new(AllLearners, [key], null)])
    {
        Settled = state => state with { Listed = [] },
    };

    private static IEnumerable<RowChange> Written(string key, CohortState state)
    {
        if (state.ListedAnew)
            yield return new(AllLearners, [key], null);
        foreach (var learner in state.Listed)
            yield return new(Learners, [key, learner.Value], []);
    }
}

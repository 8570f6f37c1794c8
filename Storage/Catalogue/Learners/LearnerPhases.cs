using LearningSessions.Storage.Catalogue.Cohorts;

namespace LearningSessions.Storage.Catalogue.Learners;

/// <summary>Narrows learners by their phases.</summary>
internal static class LearnerPhases
{
    /// <summary>Takes learners alone who have phases as the query asks for, and struggle in them where it asks for that; asked of each learner in turn, so
    /// that a part of the list costs what its learners have.</summary>
    public static Selection WithPhases(this Selection learners, LearnerQuery query)
    {
        if (query is { Phase: null, Milestone: null, From: null, Until: null, Under: null })
            return learners;
        var phases = new Selection("SELECT 1 FROM phase_score")
            .Where("phase_score.learner = learner.id")
            .Where("phase = @phase", "phase", query.Phase)
            .Where("milestone = @milestone", "milestone", query.Milestone)
            .Where("start_at >= @from", "from", UnixMicroseconds.From(query.From))
            .Where("start_at < @until", "until", UnixMicroseconds.From(query.Until));
        if (query.Under is { } under)
            phases.With("struggles", under);
        return learners.WhereExists(phases, "GROUP BY phase_score.learner" + (query.Under is null ? "" : $" HAVING {CohortGrouping.Struggling}"));
    }
}

namespace LearningSessions.Storage.Catalogue.Learners;

/// <summary>Narrows learners by their phases.</summary>
internal static class LearnerPhases
{
    /// <summary>Takes learners alone who have phases as the query asks for, and struggle in them where it asks for that; asked of each learner in turn, so
    /// that a part of the list costs what its learners have.</summary>
    public static Selection WithPhases(this Selection learners, LearnerQuery query)
    {
        var (conditions, asked) = (new List<string> { "phase_score.learner = learner.id" }, new Dictionary<string, object?>
        {
            ["phase = @phase"] = query.Phase,
            ["milestone = @milestone"] = query.Milestone,
            ["start_at >= @from"] = UnixMicroseconds.From(query.From),
            ["start_at < @until"] = UnixMicroseconds.From(query.Until),
        });
        foreach (var (condition, value) in asked)
        {
            if (value is null)
                continue;
            conditions.Add(condition);
            learners.With(condition[(condition.IndexOf('@', StringComparison.Ordinal) + 1)..], value);
        }

        if (query.Under is { } under)
            learners.With("under", under);
        else if (conditions.Count == 1)
            return learners;
        var struggling = query.Under is null ? "" : " HAVING SUM(accuracy * responses) < @under * SUM(CASE WHEN accuracy IS NULL THEN 0 ELSE responses END)";
        return learners.Where($"EXISTS (SELECT 1 FROM phase_score WHERE {string.Join(" AND ", conditions)} GROUP BY phase_score.learner{struggling})");
    }
}

using LearningSessions.Api.Input;
using LearningSessions.Storage.Catalogue.Cohorts;

namespace LearningSessions.Api.Cohorts;

/// <summary>Which learners and phases are put together.</summary>
/// <param name="Cohort">Learners of this named cohort.</param>
/// <param name="School">Learners of this school.</param>
/// <param name="Level">Learners of this class.</param>
/// <param name="Milestone">Phases of this milestone.</param>
/// <param name="From">Phases that started at this time or later; ISO 8601, without a zone UTC.</param>
/// <param name="Until">Phases that started before this time.</param>
/// <param name="Struggles">Who has a mean accuracy under this, in percent, struggles; 50 when left out.</param>
public sealed record CohortFilter(string? Cohort, string? School, string? Level, string? Milestone, string? From, string? Until, double? Struggles)
{
    /// <summary>What is wrong with it; the query, where nothing is.</summary>
    public Faults Check(out CohortQuery query)
    {
        var faults = new Faults().Note("struggles", Struggles is null or (>= 0 and <= 100) ? null : "must be 0 to 100");
        query = new CohortQuery
        {
            Cohort = Field.Text(Cohort),
            School = Field.Text(School),
            Level = Field.Text(Level),
            Milestone = Field.Text(Milestone),
            From = faults.Time("from", Field.Text(From)),
            Until = faults.Time("until", Field.Text(Until)),
        };
        query = query with { Struggles = Struggles ?? query.Struggles };
        return faults.Note("until", query.Until < query.From ? "must not be before from" : null);
    }
}

using LearningSessions.Api.Input;
using LearningSessions.Storage.Catalogue.Engagement;

namespace LearningSessions.Api.Engagement;

/// <summary>Which phases are wanted.</summary>
/// <param name="Learner">Whose: ids with commas between them; at most 200.</param>
/// <param name="Milestone">The milestone level.</param>
/// <param name="Phase">P1 to P8, S1, S2.</param>
/// <param name="From">Started at this time or later; ISO 8601, without a zone UTC.</param>
/// <param name="Until">Started before this time.</param>
/// <param name="Cohort">Of learners of this named cohort.</param>
/// <param name="School">Of learners of this school: its name or its code.</param>
/// <param name="Level">Of learners of this class.</param>
/// <param name="Limit">How many at most: 1 to 200; 50 when left out. Of no account for CSV.</param>
/// <param name="Cursor">nextCursor of the part before.</param>
public sealed record PhaseFilter(
    string? Learner, string? Milestone, string? Phase, string? From, string? Until, string? Cohort, string? School, string? Level, int? Limit, string? Cursor)
{
    /// <summary>What is wrong with it; the query, where nothing is.</summary>
    public Faults Check(out PhaseQuery query)
    {
        var faults = new Faults().Note("limit", Paging.FaultOf(Limit));
        query = new PhaseQuery
        {
            Learners = LearnerFilter.Ids(Learner),
            Milestone = Milestone,
            Phase = Phase,
            From = faults.Time("from", From),
            Until = faults.Time("until", Until),
            Cohort = Field.Text(Cohort),
            School = Field.Text(School),
            Level = Field.Text(Level),
            Limit = Limit ?? Paging.DefaultLimit,
            Cursor = Cursor,
        };
        return faults.Note("learner", LearnerFilter.FaultOf(query.Learners)).Note("until", query.Until < query.From ? "must not be before from" : null);
    }
}

using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Watches;
using LearningSessions.Storage.Catalogue.Watches;

namespace LearningSessions.Api.Cohorts;

/// <summary>Which learners at risk are wanted.</summary>
/// <param name="Rule">For whom this rule holds: engagementFalls, lowAccuracy or longGap.</param>
/// <param name="Cohort">Of this named cohort.</param>
/// <param name="School">Of this school.</param>
/// <param name="Level">Of this class.</param>
/// <param name="Since">At risk since this time or later; ISO 8601, without a zone UTC.</param>
/// <param name="Search">Text that id, school or class holds, in any case.</param>
/// <param name="Limit">How many at most: 1 to 200; 50 when left out.</param>
/// <param name="Cursor">nextCursor of the part before.</param>
public sealed record AtRiskFilter(
    string? Rule, string? Cohort, string? School, string? Level, string? Since, string? Search, int? Limit, string? Cursor)
{
    /// <summary>What is wrong with it; the query, where nothing is.</summary>
    public Faults Check(out WatchQuery query)
    {
        var faults = new Faults().Note("limit", Paging.FaultOf(Limit));
        query = new WatchQuery
        {
            Rule = faults.Choice<RiskRule>("rule", Field.Text(Rule)),
            Cohort = Field.Text(Cohort),
            School = Field.Text(School),
            Level = Field.Text(Level),
            Since = faults.Time("since", Since),
            Search = Search,
            Limit = Limit ?? Paging.DefaultLimit,
            Cursor = Cursor,
        };
        return faults;
    }
}

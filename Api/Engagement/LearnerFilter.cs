using System.Collections.Immutable;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Learners;

namespace LearningSessions.Api.Engagement;

/// <summary>Which learners are wanted.</summary>
/// <param name="Learner">These: ids with commas between them; at most 200.</param>
/// <param name="Cohort">Of this named cohort.</param>
/// <param name="School">Of this school: its name or its code.</param>
/// <param name="Level">Of this class.</param>
/// <param name="Phase">Who has been in this phase: P1 to P8, S1, S2.</param>
/// <param name="Milestone">Who has a phase of this milestone.</param>
/// <param name="From">Who has a phase that started at this time or later; ISO 8601, without a zone UTC.</param>
/// <param name="Until">Who has a phase that started before this time.</param>
/// <param name="Under">Whose mean accuracy in these phases is under this, in percent.</param>
/// <param name="Search">Text that id or school holds, in any case.</param>
/// <param name="Limit">How many at most: 1 to 200; 50 when left out.</param>
/// <param name="Cursor">nextCursor of the part before.</param>
public sealed record LearnerFilter(
    string? Learner,
    string? Cohort,
    string? School,
    string? Level,
    string? Phase,
    string? Milestone,
    string? From,
    string? Until,
    double? Under,
    string? Search,
    int? Limit,
    string? Cursor)
{
    /// <summary>What is wrong with it; the query, where nothing is.</summary>
    public Faults Check(out LearnerQuery query)
    {
        var faults = new Faults().Note("limit", Paging.FaultOf(Limit)).Note("under", Under is null or (>= 0 and <= 100) ? null : "must be 0 to 100");
        query = new LearnerQuery
        {
            Learners = Ids(Learner),
            Cohort = Field.Text(Cohort),
            School = Field.Text(School),
            Level = Field.Text(Level),
            Phase = Field.Text(Phase),
            Milestone = Field.Text(Milestone),
            From = faults.Time("from", Field.Text(From)),
            Until = faults.Time("until", Field.Text(Until)),
            Under = Under,
            Search = Search,
            Limit = Limit ?? Paging.DefaultLimit,
            Cursor = Cursor,
        };
        return faults.Note("learner", FaultOf(query.Learners)).Note("until", query.Until < query.From ? "must not be before from" : null);
    }

    /// <summary>Ids with commas between them.</summary>
    internal static ImmutableArray<LearnerId> Ids(string? learners) =>
        learners is null ? [] : [.. learners.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(LearnerId.From)];

    /// <summary>What is wrong with a list of learners.</summary>
    internal static string? FaultOf(ImmutableArray<LearnerId> learners) =>
        learners.Length <= PageRequest.MaxLimit ? null : $"names more than {PageRequest.MaxLimit} learners";
}

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
/// <param name="Search">Text that id or school holds, in any case.</param>
/// <param name="Limit">How many at most: 1 to 200; 50 when left out.</param>
/// <param name="Cursor">nextCursor of the part before.</param>
public sealed record LearnerFilter(string? Learner, string? Cohort, string? School, string? Level, string? Search, int? Limit, string? Cursor)
{
    /// <summary>What is wrong with it; the query, where nothing is.</summary>
    public Faults Check(out LearnerQuery query)
    {
        query = new LearnerQuery
        {
            Learners = Ids(Learner),
            Cohort = Blank(Cohort),
            School = Blank(School),
            Level = Blank(Level),
            Search = Search,
            Limit = Limit ?? Paging.DefaultLimit,
            Cursor = Cursor,
        };
        return new Faults().Note("limit", Paging.FaultOf(Limit)).Note("learner", FaultOf(query.Learners));
    }

    /// <summary>Ids with commas between them.</summary>
    internal static ImmutableArray<LearnerId> Ids(string? learners) =>
        learners is null ? [] : [.. learners.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(LearnerId.From)];

    /// <summary>A field of a form that was left empty asks for nothing.</summary>
    internal static string? Blank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    /// <summary>What is wrong with a list of learners.</summary>
    internal static string? FaultOf(ImmutableArray<LearnerId> learners) =>
        learners.Length <= PageRequest.MaxLimit ? null : $"names more than {PageRequest.MaxLimit} learners";
}

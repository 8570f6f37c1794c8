using System.Data.Common;

namespace LearningSessions.Storage.Catalogue.Cohorts;

/// <summary>Phases of a cohort put together: first by learner, so that it can be counted who struggles, then over all. Of all learners together it reads the
/// sums that are kept.</summary>
internal static class CohortList
{
    /// <summary>SELECT … of rows that hold <see cref="CohortGrouping.Sums"/>.</summary>
    internal const string Together =
        "SELECT week, milestone, phase, CAST(SUM(learners) AS BIGINT), CAST(SUM(responses) AS BIGINT), SUM(accuracy_sum) / NULLIF(SUM(accuracy_n), 0), "
        + "SUM(engagement_sum) / NULLIF(SUM(engagement_n), 0), CAST(SUM(struggling) AS BIGINT)";

    private const int MaxRows = 1_000;
    private const int MaxWeeks = 104;

    /// <summary>By phase.</summary>
    public static Task<IReadOnlyList<CohortRow>> ByPhase(IDatabase database, CohortQuery query) =>
        Read(database, CohortGrouping.Phase, query, "ORDER BY phase", MaxRows, Row);

    /// <summary>By milestone and phase.</summary>
    public static Task<IReadOnlyList<CohortRow>> ByMilestone(IDatabase database, CohortQuery query) =>
        Read(database, CohortGrouping.Milestone, query, "ORDER BY milestone, phase", MaxRows, Row);

    /// <summary>By week, the earliest first; the newest 104.</summary>
    public static async Task<IReadOnlyList<CohortTrendRow>> ByWeek(IDatabase database, CohortQuery query)
    {
        var rows = await Read(database, CohortGrouping.Weeks, query, "ORDER BY week DESC", MaxWeeks, TrendRow);
        return [.. rows.Reverse()];
    }

    /// <summary>Takes the phases of a cohort alone.</summary>
    internal static Selection Narrow(Selection phases, CohortQuery query) => phases
        .Where("learner = @learner", "learner", query.Learner)
        .Where("milestone = @milestone", "milestone", query.Milestone)
        .Where("start_at >= @from", "from", UnixMicroseconds.From(query.From))
        .Where("start_at < @until", "until", UnixMicroseconds.From(query.Until))
        .OfCohort("learner", query.Cohort)
        .Where("learner IN (SELECT id FROM learner WHERE school = @school OR school_code = @school)", "school", query.School)
        .Where("learner IN (SELECT id FROM learner WHERE level = @level)", "level", query.Level);

    private static Task<IReadOnlyList<TRow>> Read<TRow>(
        IDatabase database, CohortGrouping grouping, CohortQuery query, string order, int limit, Func<DbDataReader, TRow> read)
    {
        const string over = "GROUP BY week, milestone, phase";
        if (KeptCohorts.Has(grouping, query))
            return KeptCohorts.Select(grouping, query).Rows(database, $"{over} {order}", limit, read);
        return Narrow(new Selection($"{Together} FROM ({grouping.EachLearner}").With("struggles", query.Struggles), query)
            .Rows(database, $"{grouping.ByLearner}) each_learner {over} {order}", limit, read);
    }

    private static CohortRow Row(DbDataReader reader) => new(
        reader.GetString(1) is { Length: > 0 } milestone ? milestone : null,
        reader.GetString(2),
        reader.GetInt64(3),
        reader.GetInt64(4),
        reader.NumberOrNull(5),
        reader.NumberOrNull(6),
        reader.GetInt64(7));

    private static CohortTrendRow TrendRow(DbDataReader reader) => new(
        DateOnly.FromDateTime(UnixMicroseconds.ToTime(KeptCohorts.BeginOf(reader.GetInt64(0))).UtcDateTime),
        reader.GetInt64(3),
        reader.GetInt64(4),
        reader.NumberOrNull(5),
        reader.NumberOrNull(6),
        reader.GetInt64(7));
}

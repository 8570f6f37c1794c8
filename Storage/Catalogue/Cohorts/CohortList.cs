using System.Data.Common;
using System.Globalization;

namespace LearningSessions.Storage.Catalogue.Cohorts;

/// <summary>Phases of a cohort put together: first by learner, so that it can be counted who struggles, then over all.</summary>
internal static class CohortList
{
    private const long Day = 86_400_000_000;

    // The epoch was a Thursday: three days earlier, weeks begin on Mondays.
    private const long ToMonday = 3 * Day;

    private const string Together =
        "COUNT(*), CAST(SUM(n) AS BIGINT), SUM(accuracy_sum) / NULLIF(SUM(accuracy_n), 0), SUM(engagement_sum) / NULLIF(SUM(engagement_n), 0), "
        + "CAST(SUM(CASE WHEN accuracy_sum < @struggles * accuracy_n THEN 1 ELSE 0 END) AS BIGINT)";

    private const string ByLearner =
        "SUM(responses) AS n, SUM(accuracy * responses) AS accuracy_sum, "
        + "SUM(CASE WHEN accuracy IS NULL THEN 0 ELSE responses END) AS accuracy_n, SUM(engagement * responses) AS engagement_sum, "
        + "SUM(CASE WHEN engagement IS NULL THEN 0 ELSE responses END) AS engagement_n FROM phase_score";

    /// <summary>By phase.</summary>
    public static Task<IReadOnlyList<CohortRow>> ByPhase(IDatabase database, CohortQuery query) =>
        Chosen($"SELECT NULL, phase, {Together} FROM (SELECT phase, {ByLearner}", query)
            .Rows(database, "GROUP BY learner, phase) each_learner GROUP BY phase ORDER BY phase", 100, Row);

    /// <summary>By milestone and phase.</summary>
    public static Task<IReadOnlyList<CohortRow>> ByMilestone(IDatabase database, CohortQuery query) =>
        Chosen($"SELECT milestone, phase, {Together} FROM (SELECT milestone, phase, {ByLearner}", query)
            .Rows(database, "GROUP BY learner, milestone, phase) each_learner GROUP BY milestone, phase ORDER BY milestone, phase", 1_000, Row);

    /// <summary>By week, the earliest first; the newest 104.</summary>
    public static async Task<IReadOnlyList<CohortTrendRow>> ByWeek(IDatabase database, CohortQuery query)
    {
        var week = string.Create(CultureInfo.InvariantCulture, $"(start_at + {ToMonday}) / {7 * Day}");
        var rows = await Chosen($"SELECT week, {Together} FROM (SELECT {week} AS week, {ByLearner}", query)
            .Rows(database, $"GROUP BY learner, {week}) each_learner GROUP BY week ORDER BY week DESC", 104, TrendRow);
        return [.. rows.Reverse()];
    }

    private static Selection Chosen(string select, CohortQuery query) => Narrow(new Selection(select).With("struggles", query.Struggles), query);

    /// <summary>Takes the phases of a cohort alone.</summary>
    internal static Selection Narrow(Selection phases, CohortQuery query) => phases
        .Where("learner = @learner", "learner", query.Learner)
        .Where("milestone = @milestone", "milestone", query.Milestone)
        .Where("start_at >= @from", "from", UnixMicroseconds.From(query.From))
        .Where("start_at < @until", "until", UnixMicroseconds.From(query.Until))
        .OfCohort("learner", query.Cohort)
        .Where("learner IN (SELECT id FROM learner WHERE school = @school OR school_code = @school)", "school", query.School)
        .Where("learner IN (SELECT id FROM learner WHERE level = @level)", "level", query.Level);

    private static CohortRow Row(DbDataReader reader) => new(
        reader.TextOrNull(0), reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3), reader.NumberOrNull(4), reader.NumberOrNull(5), reader.GetInt64(6));

    private static CohortTrendRow TrendRow(DbDataReader reader) => new(
        DateOnly.FromDateTime(UnixMicroseconds.ToTime((reader.GetInt64(0) * 7 * Day) - ToMonday).UtcDateTime),
        reader.GetInt64(1),
        reader.GetInt64(2),
        reader.NumberOrNull(3),
        reader.NumberOrNull(4),
        reader.GetInt64(5));
}

using System.Data.Common;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Storage.Catalogue.Cohorts;

namespace LearningSessions.Storage.Catalogue.Statistics;

/// <summary>Learners by how far their accuracy moved from the first half of a window to the second: read once, then counted and ordered.</summary>
internal static class ProgressList
{
    private const int Shown = 5;

    private const string Halves =
        "WITH halves AS MATERIALIZED (SELECT learner, "
        + "SUM(CASE WHEN start_at < @middle THEN accuracy * responses END) / SUM(CASE WHEN start_at < @middle THEN responses END) AS before, "
        + "SUM(CASE WHEN start_at >= @middle THEN accuracy * responses END) / SUM(CASE WHEN start_at >= @middle THEN responses END) AS after FROM phase_score";

    private static readonly string Lists =
        "GROUP BY learner) SELECT 'counts' AS list, '' AS learner, "
        + $"{Count("after - before >= 5")}, {Count("after - before > -5 AND after - before < 5")}, {Count("after - before <= -5")}, {Count("after IS NULL OR before IS NULL")} "
        + $"FROM halves UNION ALL {Furthest("rose", "after > before", "after - before DESC")} UNION ALL {Furthest("fell", "after < before", "after - before")}";

    public static async Task<ProgressSummary> Read(IDatabase database, CohortQuery query)
    {
        var rows = await CohortList.Narrow(new Selection(Halves), query)
            .With("middle", (UnixMicroseconds.From(query.From!.Value) + UnixMicroseconds.From(query.Until!.Value)) / 2)
            .With("shown", Shown)
            .Where("accuracy IS NOT NULL")
            .Rows(database, Lists, (2 * Shown) + 1, Row);
        var counts = rows.Single(row => row.List == "counts").Numbers;
        return new(
            new((long)counts[0], (long)counts[1], (long)counts[2], (long)counts[3]),
            [.. Moved("rose").OrderByDescending(row => row.Change).ThenBy(row => row.Learner.Value, StringComparer.Ordinal)],
            [.. Moved("fell").OrderBy(row => row.Change).ThenBy(row => row.Learner.Value, StringComparer.Ordinal)]);

        IEnumerable<ProgressRow> Moved(string list) =>
            rows.Where(row => row.List == list).Select(row => new ProgressRow(LearnerId.From(row.Learner), row.Numbers[0], row.Numbers[1]));
    }

    /// <summary>When the newest phase began, in whatever window.</summary>
    public static async Task<DateTimeOffset?> Newest(IDatabase database, CohortQuery query) =>
        (await CohortList.Narrow(new Selection("SELECT MAX(start_at) FROM phase_score"), query with { From = null, Until = null })
            .Rows(database, "", 1, reader => reader.TimeOrNull(0)))[0];

    private static string Count(string condition) => $"CAST(COUNT(CASE WHEN {condition} THEN 1 END) AS DOUBLE PRECISION)";

    private static string Furthest(string list, string condition, string order) =>
        $"SELECT * FROM (SELECT '{list}', learner, before, after, 0.0, 0.0 FROM halves WHERE {condition} ORDER BY {order}, learner LIMIT @shown) {list}";

    private static (string List, string Learner, double[] Numbers) Row(DbDataReader reader) =>
        (reader.GetString(0), reader.GetString(1), [reader.GetDouble(2), reader.GetDouble(3), reader.GetDouble(4), reader.GetDouble(5)]);
}

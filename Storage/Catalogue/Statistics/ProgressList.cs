using System.Data.Common;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Storage.Catalogue.Cohorts;

namespace LearningSessions.Storage.Catalogue.Statistics;

/// <summary>Learners by how far their accuracy moved from the first half of a window to the second.</summary>
internal static class ProgressList
{
    private const int Shown = 5;

    private const string Halves =
        "SELECT learner, SUM(CASE WHEN start_at < @middle THEN accuracy * responses END) / SUM(CASE WHEN start_at < @middle THEN responses END) AS before, "
        + "SUM(CASE WHEN start_at >= @middle THEN accuracy * responses END) / SUM(CASE WHEN start_at >= @middle THEN responses END) AS after FROM phase_score";

    public static async Task<ProgressCounts> Counts(IDatabase database, CohortQuery query) =>
        (await Chosen(
            "SELECT COUNT(CASE WHEN after - before >= 5 THEN 1 END), COUNT(CASE WHEN after - before > -5 AND after - before < 5 THEN 1 END), "
            + "COUNT(CASE WHEN after - before <= -5 THEN 1 END), COUNT(CASE WHEN after IS NULL OR before IS NULL THEN 1 END) FROM (" + Halves,
            query)
            .Rows(database, "GROUP BY learner) halves", 1, reader => new ProgressCounts(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3))))[0];

    /// <summary>Those who won most, or lost most.</summary>
    public static Task<IReadOnlyList<ProgressRow>> Extremes(IDatabase database, CohortQuery query, bool rising) =>
        Chosen("SELECT learner, before, after FROM (" + Halves, query).Rows(
            database,
            rising
                ? "GROUP BY learner) halves WHERE after > before ORDER BY after - before DESC, learner"
                : "GROUP BY learner) halves WHERE after < before ORDER BY after - before, learner",
            Shown,
            Row);

    private static Selection Chosen(string select, CohortQuery query) => CohortList.Narrow(new Selection(select), query)
        .With("middle", (UnixMicroseconds.From(query.From!.Value) + UnixMicroseconds.From(query.Until!.Value)) / 2)
        .Where("accuracy IS NOT NULL");

    private static ProgressRow Row(DbDataReader reader) => new(LearnerId.From(reader.GetString(0)), reader.GetDouble(1), reader.GetDouble(2));
}

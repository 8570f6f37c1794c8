using System.Data.Common;
using System.Security.Cryptography;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Cohorts;

namespace LearningSessions.Storage.Statistics;

/// <summary>Keeps the sums of phases over all learners, by parts of them: a part of which a learner has changed is computed from all its phases and replaced as a
/// whole, so that it does not matter how often, or in which order changes came.</summary>
internal static class CohortSums
{
    private const string Insert = "INSERT INTO cohort_sum VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";

    private const string Together =
        "week, milestone, phase, CAST(SUM(learners) AS BIGINT), CAST(SUM(responses) AS BIGINT), SUM(accuracy_sum), CAST(SUM(accuracy_n) AS BIGINT), "
        + "SUM(engagement_sum), CAST(SUM(engagement_n) AS BIGINT), CAST(SUM(struggling) AS BIGINT)";

    /// <summary>Computes the parts that changed since they were computed.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> Compute(IDatabase database, CancellationToken cancel)
    {
        // Whatever changes from here on leaves a mark of its own: it is computed by the next run, if not already by this one.
        var claim = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
        await database.Execute("UPDATE cohort_mark SET claim = ?1", claim);
        var parts = await database.Query(
            "SELECT DISTINCT part FROM cohort_mark WHERE claim = @claim", new Dictionary<string, object> { ["claim"] = claim }, reader => reader.GetInt32(0));
        foreach (var part in parts)
        {
            cancel.ThrowIfCancellationRequested();
            List<Statement> statements = [new("DELETE FROM cohort_sum WHERE part = ?1", part)];
            foreach (var grouping in CohortGrouping.All)
                statements.AddRange((await Read(database, grouping, part)).Select(row => new Statement(Insert, row)));
            // The mark goes with the sums that it asked for: what is done stays done when a run is cut off.
            statements.Add(new Statement("DELETE FROM cohort_mark WHERE claim = ?1 AND part = ?2", claim, part));
            await database.ExecuteAll(statements);
        }

        return parts.Count;
    }

    private static async Task<IEnumerable<object?[]>> Read(IDatabase database, CohortGrouping grouping, int part)
    {
        var eachLearner = $"({grouping.EachLearner} WHERE learner IN (SELECT id FROM learner WHERE part = @part) {grouping.ByLearner}) each_learner";
        var values = new Dictionary<string, object> { ["part"] = part, ["struggles"] = CohortQuery.UsuallyStruggles };
        var all = await database.Query($"SELECT '', {Together} FROM {eachLearner} GROUP BY week, milestone, phase", values, row => Row(grouping, part, row));
        var byLevel = await database.Query(
            $"SELECT level, {Together} FROM {eachLearner} JOIN (SELECT id, level FROM learner WHERE part = @part AND level <> '') of_level ON of_level.id = each_learner.learner "
            + "GROUP BY level, week, milestone, phase",
            values,
            row => Row(grouping, part, row));
        return all.Concat(byLevel);
    }

    private static object?[] Row(CohortGrouping grouping, int part, DbDataReader row) =>
    [
        grouping.Number, row.GetString(0), part, row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.GetInt64(5), row.NumberOrNull(6),
        row.GetInt64(7), row.NumberOrNull(8), row.GetInt64(9), row.GetInt64(10),
    ];
}

using System.Globalization;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Catalogue.Monitor;

/// <summary>Throughput and lag, hour by hour.</summary>
internal static class WorkTrend
{
    private const long Hour = 3_600_000_000L;

    // The condition on the state is that of the partial index work_history_ends.
    private static readonly string Ends = string.Create(CultureInfo.InvariantCulture, $"SELECT kind, at / {Hour}, state, COUNT(*) FROM work_history");

    private static readonly string Samples = string.Create(CultureInfo.InvariantCulture, $"SELECT kind, at / {Hour}, MAX(lag), MAX(due) FROM work_sample");

    /// <summary>The hours in which anything happened or waited, the earliest first.</summary>
    public static async Task<IReadOnlyList<WorkTrendPoint>> Read(IDatabase database, DateTimeOffset from, WorkKind? kind)
    {
        var points = new Dictionary<(int Kind, long Hour), WorkTrendPoint>();
        foreach (var (of, hour, state, count) in await Within(Ends, "state >= 3 AND at >= @from", from, kind).Rows(
            database, "GROUP BY 1, 2, 3", int.MaxValue, reader => (reader.GetInt32(0), reader.GetInt64(1), (WorkState)reader.GetInt32(2), reader.GetInt32(3))))
        {
            points[(of, hour)] = With(PointOf(points, of, hour), state, count);
        }

        foreach (var (of, hour, lag, due) in await Within(Samples, "at >= @from", from, kind).Rows(
            database, "GROUP BY 1, 2", int.MaxValue, reader => (reader.GetInt32(0), reader.GetInt64(1), reader.GetDouble(2), reader.GetInt32(3))))
        {
            points[(of, hour)] = PointOf(points, of, hour) with { Lag = lag, Due = due };
        }

        return [.. points.Values.OrderBy(point => point.At).ThenBy(point => point.Kind)];
    }

    private static Selection Within(string select, string condition, DateTimeOffset from, WorkKind? kind) => new Selection(select)
        .Where(condition, "from", UnixMicroseconds.From(from))
        .Where("kind = @kind", "kind", (int?)kind);

    private static WorkTrendPoint PointOf(Dictionary<(int Kind, long Hour), WorkTrendPoint> points, int kind, long hour) =>
        points.GetValueOrDefault((kind, hour)) ?? new WorkTrendPoint((WorkKind)kind, UnixMicroseconds.ToTime(hour * Hour), 0, 0, 0, 0, 0, 0);

    private static WorkTrendPoint With(WorkTrendPoint point, WorkState state, int count) => state switch
    {
        WorkState.Done => point with { Done = count },
        WorkState.Retrying => point with { Failed = count },
        WorkState.DeadLetter => point with { GivenUp = count },
        WorkState.Skipped => point with { Skipped = count },
        _ => point,
    };
}

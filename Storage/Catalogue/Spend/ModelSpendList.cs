using System.Data.Common;
using System.Globalization;
using LearningSessions.Grains.Interfaces.Models;

namespace LearningSessions.Storage.Catalogue.Spend;

/// <summary>Sums over model calls: days newest first, all else the most expensive first. Of whole days it reads the sums that are kept; calls of days that have
/// changed since, and of parts of days, one by one.</summary>
internal static class ModelSpendList
{
    // Days of a zone begin at a quarter of an hour of UTC in every zone there is: SQL sums quarters, and days are put together from them.
    private const long Quarter = 15 * 60 * 1_000_000L;

    public static async Task<IReadOnlyList<ModelSpendRow>> Read(IDatabase database, ModelSpendQuery query)
    {
        var kept = await KeptSpend.Find(database, query);
        var rows = new List<ModelSpendRow>(await kept.Rows(database, query));
        foreach (var (from, until) in kept.Windows)
            rows.AddRange(await Calls(database, query, from, until));
        var sums = rows.GroupBy(row => row.Key, Sum);
        return query.By == SpendGrouping.Day
            ? [.. sums.OrderByDescending(row => row.Key, StringComparer.Ordinal)]
            : [.. sums.OrderByDescending(row => row.Cost).ThenBy(row => row.Key, StringComparer.Ordinal)];
    }

    /// <summary>Reads the key and the sums of <see cref="SpendSums"/>.</summary>
    internal static ModelSpendRow Row(DbDataReader reader) => new(
        reader.GetString(0),
        reader.GetInt64(1),
        reader.GetInt64(2),
        new TokenUsage(reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5), reader.GetInt64(6)),
        Amounts.ToDollars(reader.GetInt64(7)),
        reader.GetInt64(8),
        reader.GetDouble(9));

    private static async Task<IEnumerable<ModelSpendRow>> Calls(IDatabase database, ModelSpendQuery query, DateTimeOffset? from, DateTimeOffset? until)
    {
        var rows = await new Selection($"SELECT CAST({Expression(query.By)} AS TEXT), {SpendSums.OfCalls} FROM model_call")
            .Where("at >= @from", "from", UnixMicroseconds.From(from))
            .Where("at < @until", "until", UnixMicroseconds.From(until))
            .Rows(database, "GROUP BY 1", int.MaxValue, Row);
        return query.By == SpendGrouping.Day ? rows.Select(row => row with { Key = DayOf(row.Key, query.Zone) }) : rows;
    }

    private static string Expression(SpendGrouping by) => by switch
    {
        SpendGrouping.Model => "model",
        SpendGrouping.Prompt => "prompt",
        SpendGrouping.Kind => "kind",
        SpendGrouping.Day => string.Create(CultureInfo.InvariantCulture, $"at / {Quarter}"),
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "Not a grouping."),
    };

    private static string DayOf(string quarter, TimeZoneInfo zone)
    {
        var begin = UnixMicroseconds.ToTime(long.Parse(quarter, CultureInfo.InvariantCulture) * Quarter);
        return TimeZoneInfo.ConvertTime(begin, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static ModelSpendRow Sum(string key, IEnumerable<ModelSpendRow> rows)
    {
        var sum = new ModelSpendRow(key, 0, 0, TokenUsage.None, 0, 0, 0);
        foreach (var row in rows)
        {
            sum = new ModelSpendRow(
                key, sum.Calls + row.Calls, sum.Stopped + row.Stopped, Sum(sum.Usage, row.Usage), sum.Cost + row.Cost, sum.UnknownCosts + row.UnknownCosts, sum.AudioSeconds + row.AudioSeconds);
        }

        return sum;
    }

    private static TokenUsage Sum(TokenUsage one, TokenUsage other) =>
        new(one.Input + other.Input, one.Cached + other.Cached, one.Output + other.Output, one.Audio + other.Audio);
}

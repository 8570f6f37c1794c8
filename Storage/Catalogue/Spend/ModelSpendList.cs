using System.Data.Common;
using System.Globalization;
using LearningSessions.Grains.Interfaces.Models;

namespace LearningSessions.Storage.Catalogue.Spend;

/// <summary>Sums over model calls: days newest first, all else the most expensive first.</summary>
internal static class ModelSpendList
{
    // Days of a zone begin at a quarter of an hour of UTC in every zone there is: SQL sums quarters, and days are put together from them.
    private const long Quarter = 15 * 60 * 1_000_000L;

    public static async Task<IReadOnlyList<ModelSpendRow>> Read(IDatabase database, ModelSpendQuery query)
    {
        var rows = await new Selection(Select(query.By))
            .Where("at >= @from", "from", UnixMicroseconds.From(query.From))
            .Where("at < @until", "until", UnixMicroseconds.From(query.Until))
            .Rows(database, "GROUP BY 1", int.MaxValue, Row);
        return query.By == SpendGrouping.Day
            ? [.. rows.GroupBy(row => DayOf(row.Key, query.Zone), Sum).OrderByDescending(row => row.Key, StringComparer.Ordinal)]
            : [.. rows.OrderByDescending(row => row.Cost).ThenBy(row => row.Key, StringComparer.Ordinal)];
    }

    private static string Select(SpendGrouping by) =>
        $"SELECT CAST({Expression(by)} AS TEXT), COUNT(*), COUNT(CASE WHEN result = {(int)ModelCallResult.OverBudget} THEN 1 END), COALESCE(SUM(input_tokens), 0), "
        + "COALESCE(SUM(cached_tokens), 0), COALESCE(SUM(output_tokens), 0), COALESCE(SUM(audio_tokens), 0), COALESCE(SUM(cost), 0), COUNT(*) - COUNT(cost), COALESCE(SUM(audio_seconds), 0) "
        + "FROM model_call";

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

    private static ModelSpendRow Row(DbDataReader reader) => new(
        reader.GetString(0),
        reader.GetInt64(1),
        reader.GetInt64(2),
        new TokenUsage(reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5), reader.GetInt64(6)),
        Amounts.ToDollars(reader.GetInt64(7)),
        reader.GetInt64(8),
        reader.GetDouble(9));
}

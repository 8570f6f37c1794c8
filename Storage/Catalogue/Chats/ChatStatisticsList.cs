using System.Data.Common;
using System.Globalization;

namespace LearningSessions.Storage.Catalogue.Chats;

/// <summary>Sums over conversations.</summary>
internal static class ChatStatisticsList
{
    // Days of a zone begin at a quarter of an hour of UTC in every zone there is: SQL sums quarters, and days are put together from them.
    private const long Quarter = 15 * 60 * 1_000_000L;
    private const int MaxTopics = 50;

    private const string Sums =
        "COUNT(*), COUNT(CASE WHEN analyses > 0 THEN 1 END), COUNT(satisfaction), COALESCE(SUM(satisfaction), 0), COUNT(CASE WHEN resolved = 1 THEN 1 END), "
        + "COUNT(CASE WHEN resolved = 0 THEN 1 END), COUNT(CASE WHEN is_corrected = 1 THEN 1 END), COALESCE(SUM(input_tokens), 0), "
        + "COALESCE(SUM(output_tokens), 0), COALESCE(SUM(cost), 0), COUNT(*) - COUNT(cost) FROM chat";

    public static async Task<ChatTotals> Totals(IDatabase database, ChatStatisticsQuery query) =>
        Sum("", await Selected(query, $"SELECT 0, {Sums}").Rows(database, "", 1, Row));

    /// <summary>By the day they began, the earliest first.</summary>
    public static async Task<IReadOnlyList<ChatTotals>> Days(IDatabase database, ChatStatisticsQuery query)
    {
        var rows = await Selected(query, string.Create(CultureInfo.InvariantCulture, $"SELECT started_at / {Quarter}, {Sums}")).Rows(database, "GROUP BY 1", int.MaxValue, Row);
        return [.. rows.GroupBy(row => DayOf(row.Quarter, query.Zone), Sum).OrderBy(row => row.Day, StringComparer.Ordinal)];
    }

    /// <summary>How many of the analysed have which satisfaction: unknown first, then 0 to 10.</summary>
    public static Task<IReadOnlyList<ChatCountRow>> Satisfactions(IDatabase database, ChatStatisticsQuery query) =>
        Selected(query, "SELECT COALESCE(CAST(satisfaction AS TEXT), ''), COUNT(*), SUM(satisfaction), COUNT(satisfaction), COALESCE(satisfaction, -1) FROM chat")
            .Where("analyses >= @analysed", "analysed", 1)
            .Rows(database, "GROUP BY 1, 5 ORDER BY 5", int.MaxValue, Count);

    /// <summary>By topic, the most frequent first; at most 50.</summary>
    public static Task<IReadOnlyList<ChatCountRow>> Topics(IDatabase database, ChatStatisticsQuery query) =>
        Selected(query, "SELECT topic, COUNT(*), SUM(satisfaction), COUNT(satisfaction) FROM chat_topic JOIN chat ON chat.id = chat_topic.chat")
            .Rows(database, "GROUP BY 1 ORDER BY 2 DESC, 1", MaxTopics, Count);

    /// <summary>By language, the most frequent first.</summary>
    public static Task<IReadOnlyList<ChatCountRow>> Languages(IDatabase database, ChatStatisticsQuery query) =>
        Selected(query, "SELECT COALESCE(language, ''), COUNT(*), SUM(satisfaction), COUNT(satisfaction) FROM chat")
            .Where("analyses >= @analysed", "analysed", 1)
            .Rows(database, "GROUP BY 1 ORDER BY 2 DESC, 1", int.MaxValue, Count);

    private static Selection Selected(ChatStatisticsQuery query, string select) =>
        ChatList.Filtered(new Selection(select), query.Group, query.From, query.Until);

    private static string DayOf(long quarter, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(UnixMicroseconds.ToTime(quarter * Quarter), zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ChatTotals Sum(string day, IEnumerable<QuarterSums> rows)
    {
        var sum = rows.Aggregate((a, b) => a + b);
        return new ChatTotals(
            day, (int)sum[0], (int)sum[1], (int)sum[2], sum[2] == 0 ? null : (double)sum[3] / sum[2], (int)sum[4], (int)sum[5], (int)sum[6], sum[7], sum[8],
            Amounts.ToDollars(sum[9]), (int)sum[10]);
    }

    private static QuarterSums Row(DbDataReader reader) =>
        new(reader.GetInt64(0), [.. Enumerable.Range(1, 11).Select(column => Convert.ToInt64(reader.GetValue(column), CultureInfo.InvariantCulture))]);

    private static ChatCountRow Count(DbDataReader reader) => new(
        reader.GetString(0),
        reader.GetInt32(1),
        reader.GetInt32(3) == 0 ? null : Convert.ToDouble(reader.GetValue(2), CultureInfo.InvariantCulture) / reader.GetInt32(3));

    /// <summary>The sums of one quarter of an hour, in the order of <see cref="Sums"/>.</summary>
    private sealed record QuarterSums(long Quarter, long[] Values)
    {
        public long this[int place] => Values[place];

        public static QuarterSums operator +(QuarterSums a, QuarterSums b) => new(a.Quarter, [.. a.Values.Zip(b.Values, (one, other) => one + other)]);
    }
}

using System.Data.Common;
using LearningSessions.Grains.Interfaces.Feedback;

namespace LearningSessions.Storage.Catalogue.Receipts;

/// <summary>How many messages were confirmed, the lowest share first.</summary>
internal static class ReceiptRateList
{
    private static readonly string Counts =
        $"COUNT(*), {Reached(DeliveryStatus.Delivered)}, {Reached(DeliveryStatus.Read)}, {Reached(DeliveryStatus.Confirmed)}, "
        + $"SUM(CASE WHEN status = {(int)DeliveryStatus.Failed} THEN 1 ELSE 0 END)";

    private static readonly string ByTutor =
        $"SELECT tutor, COALESCE((SELECT name FROM tutor WHERE tutor.id = feedback_message.tutor), tutor), {Counts} FROM feedback_message";

    private static readonly string ByTemplate = $"SELECT template, service, {Counts} FROM feedback_message";

    public static async Task<IReadOnlyList<ReceiptRateRow>> Read(IDatabase database, ReceiptRateQuery query)
    {
        var (select, group) = query.By switch
        {
            ReceiptGrouping.Tutor => (ByTutor, "GROUP BY tutor"),
            ReceiptGrouping.Template => (ByTemplate, "GROUP BY template, service"),
            _ => throw new ArgumentOutOfRangeException(nameof(query), query.By, "Not a grouping."),
        };
        var rows = await new Selection(select)
            .Where("sent_at >= @from", "from", query.From is { } from ? UnixMicroseconds.From(from) : null)
            .Where("sent_at < @until", "until", query.Until is { } until ? UnixMicroseconds.From(until) : null)
            .Rows(database, group, int.MaxValue, Row);
        return [.. rows.OrderBy(row => row.Rate).ThenByDescending(row => row.Messages).ThenBy(row => row.Key, StringComparer.Ordinal)];
    }

    private static string Reached(DeliveryStatus status) => $"SUM(CASE WHEN status >= {(int)status} THEN 1 ELSE 0 END)";

    private static ReceiptRateRow Row(DbDataReader reader)
    {
        var (key, name) = (reader.GetString(0), reader.GetString(1));
        return new ReceiptRateRow(
            key is "" ? name : key, name, reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4), reader.GetInt32(5), reader.GetInt32(6));
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using LearningSessions.Storage.Catalogue.Receipts;

namespace LearningSessions.Api.Receipts;

/// <summary>Messages as CSV (RFC 4180).</summary>
public static class MessageText
{
    private static readonly char[] Special = ['"', ',', '\n', '\r'];

    /// <summary>A header, then a line each.</summary>
    public static string Of(IEnumerable<MessageRow> rows)
    {
        var text = new StringBuilder("tutor,name,phone,feedback,sent_at,status,status_at,reason\r\n");
        foreach (var row in rows)
            text.AppendJoin(',', Cells(row).Select(Quoted)).Append("\r\n");
        return text.ToString();
    }

    private static string?[] Cells(MessageRow row) =>
    [
        row.Tutor.Value, row.TutorName, row.Phone, row.Feedback.Value, Time(row.SentAt),
        row.Status is { } status ? JsonNamingPolicy.CamelCase.ConvertName(status.ToString()) : "accepted", Time(row.StatusAt), row.Reason,
    ];

    private static string? Time(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Quoted(string? cell) =>
        cell is null ? "" : cell.IndexOfAny(Special) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

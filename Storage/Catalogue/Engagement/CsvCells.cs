using System.Buffers;
using System.Globalization;
using System.Text;

namespace LearningSessions.Storage.Catalogue.Engagement;

/// <summary>Cells of a CSV line (RFC 4180), each with the comma behind it.</summary>
public static class CsvCells
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\",\r\n");

    /// <summary>Adds a text; null is blank.</summary>
    public static void Add(StringBuilder line, string? text)
    {
        if (text.AsSpan().ContainsAny(Special))
            line.Append('"').Append(text!.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else
            line.Append(text);
        line.Append(',');
    }

    /// <summary>Adds a number as short as it can be read back; null is blank.</summary>
    public static void Add(StringBuilder line, double? number) => line.Append(CultureInfo.InvariantCulture, $"{number}").Append(',');

    /// <summary>Adds a number exactly; null is blank.</summary>
    public static void Add(StringBuilder line, decimal? number) => line.Append(CultureInfo.InvariantCulture, $"{number}").Append(',');

    /// <summary>Adds a number.</summary>
    public static void Add(StringBuilder line, int number) => line.Append(CultureInfo.InvariantCulture, $"{number}").Append(',');

    /// <summary>Adds a time in ISO 8601, UTC, with milliseconds.</summary>
    public static void Add(StringBuilder line, DateTimeOffset time) =>
        line.Append(CultureInfo.InvariantCulture, $"{time.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}").Append(',');
}

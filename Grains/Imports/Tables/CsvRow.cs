using System.Text;

namespace LearningSessions.Grains.Imports.Tables;

/// <summary>Rows of a CSV file (RFC 4180), in UTF-8.</summary>
public static class CsvRow
{
    /// <summary>Takes the first row off.</summary>
    /// <param name="bytes">Begin at a row's beginning; afterwards, at that of the next.</param>
    /// <returns>The row, less its line end.</returns>
    public static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; ; at++)
        {
            var next = bytes[at..].IndexOfAny((byte)'\n', (byte)'"');
            if (next < 0)
                return All(ref bytes);
            at += next;
            if (bytes[at] == '\n')
            {
                var row = bytes[..at].TrimEnd((byte)'\r');
                bytes = bytes[(at + 1)..];
                return row;
            }

            var close = bytes[(at + 1)..].IndexOf((byte)'"');
            if (close < 0)
                return All(ref bytes);
            at += close + 1;
        }
    }

    /// <summary>Reads a row's cells.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cells">Gets them.</param>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static string? Read(ReadOnlySpan<byte> row, List<string> cells)
    {
        cells.Clear();
        while (true)
        {
            var isQuoted = row is [(byte)'"', ..];
            var end = isQuoted ? EndOfQuoted(row) : row.IndexOf((byte)',');
            if (isQuoted && end < 0)
                return "A quote is not closed.";
            var cell = end < 0 ? row : row[..end];
            if (isQuoted && cell[^1] != '"')
                return "Text stands behind a closing quote.";
            var text = Encoding.UTF8.GetString(isQuoted ? cell[1..^1] : cell);
            cells.Add(isQuoted ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text);
            if (end < 0 || end == row.Length)
                return null;
            row = row[(end + 1)..];
        }
    }

    /// <summary>Where the comma behind a quoted cell stands, or the row's end; -1 when the quote is not closed.</summary>
    private static int EndOfQuoted(ReadOnlySpan<byte> row)
    {
        var quotes = 0;
        for (var at = 0; at < row.Length; at++)
        {
            if (row[at] == '"')
                quotes++;
            else if (row[at] == ',' && quotes % 2 == 0)
                return at;
        }

        return quotes % 2 == 0 ? row.Length : -1;
    }

    private static ReadOnlySpan<byte> All(ref ReadOnlySpan<byte> bytes)
    {
        var row = bytes.TrimEnd("\r"u8);
        bytes = [];
        return row;
    }
}

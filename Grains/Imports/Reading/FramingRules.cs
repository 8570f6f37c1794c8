using System.Buffers;

namespace LearningSessions.Grains.Imports.Reading;

/// <summary>Finds where records end, over bytes, without reading them.</summary>
public static class FramingRules
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> InString = SearchValues.Create("\"\\"u8);
    private static readonly SearchValues<byte> Between = SearchValues.Create(" \t\r\n,"u8);
    private static readonly SearchValues<byte> AfterWord = SearchValues.Create(" \t\r\n,]}\"{["u8);

    /// <summary>Why a file cannot be one of records, by its beginning; null when it can.</summary>
    public static string? FaultOf(ReadOnlySpan<byte> beginning) => beginning switch
    {
        [] => "The file is empty.",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, > 0 and < 0x80, 0, > 0 and < 0x80, ..] or [> 0 and < 0x80, 0, > 0 and < 0x80, 0, ..] => "The file is UTF-16, not UTF-8: save it as UTF-8.",
        [(byte)'P', (byte)'K', 3, 4, ..] => "The file is a ZIP archive: unpack it, or compress what is in it with gzip.",
        _ => null,
    };

    /// <summary>How the records of a telemetry file lie, by its beginning.</summary>
    public static Framing Of(ReadOnlySpan<byte> beginning)
    {
        var text = beginning.TrimStart(" \t\r\n"u8);
        var lineEnd = text.IndexOf((byte)'\n');
        var line = (lineEnd < 0 ? text : text[..lineEnd]).TrimEnd(" \t\r"u8);
        return text is [(byte)'[', ..] || (lineEnd >= 0 && line is [(byte)'{']) ? Framing.Values : Framing.Lines;
    }

    /// <summary>Where the last whole line ends; 0 when none does.</summary>
    public static int EndOfLines(ReadOnlySpan<byte> bytes) => bytes.LastIndexOf((byte)'\n') + 1;

    /// <summary>Where the last whole row ends; 0 when none does. The bytes begin at a row's beginning.</summary>
    public static int EndOfRows(ReadOnlySpan<byte> bytes)
    {
        var quotes = bytes.Count((byte)'"');
        for (var end = bytes.Length; (end = bytes[..end].LastIndexOf((byte)'\n')) >= 0;)
        {
            // A line end is one of the row when the quotes before it are even.
            if ((quotes - bytes[end..].Count((byte)'"')) % 2 == 0)
                return end + 1;
        }

        return 0;
    }

    /// <summary>Finds JSON values in an array or one behind the other.</summary>
    /// <param name="bytes">Begin between two values, or at the array's beginning.</param>
    /// <param name="atEnd">Whether nothing comes behind them: then what is left is a value too.</param>
    /// <param name="inArray">Whether the array has begun; false before it, and behind its end.</param>
    /// <param name="found">The values' places.</param>
    /// <returns>Where the last whole value ends.</returns>
    public static int FindValues(ReadOnlySpan<byte> bytes, bool atEnd, ref bool inArray, List<(int Start, int Length)> found)
    {
        var end = 0;
        while (true)
        {
            var begun = inArray;
            var start = NextValue(bytes, end, ref begun);
            var length = start == bytes.Length ? -1 : LengthOf(bytes[start..], atEnd);
            if (length < 0)
                return atEnd ? bytes.Length : end;
            found.Add((start, length));
            (end, inArray) = (start + length, begun);
        }
    }

    private static int NextValue(ReadOnlySpan<byte> bytes, int from, ref bool inArray)
    {
        while (true)
        {
            var skipped = bytes[from..].IndexOfAnyExcept(Between);
            if (skipped < 0)
                return bytes.Length;
            from += skipped;
            if (bytes[from] == (inArray ? (byte)']' : (byte)'['))
                inArray = !inArray;
            else
                return from;
            from++;
        }
    }

    private static int LengthOf(ReadOnlySpan<byte> value, bool atEnd)
    {
        var length = value[0] switch
        {
            (byte)'{' or (byte)'[' => EndOfNested(value),
            (byte)'"' => EndOfString(value, 1),
            _ => value[1..].IndexOfAny(AfterWord) + 1,
        };
        return length > 0 ? length : atEnd ? value.Length : -1;
    }

    private static int EndOfNested(ReadOnlySpan<byte> value)
    {
        var depth = 0;
        for (var at = 0; ; at++)
        {
            var next = value[at..].IndexOfAny(Structure);
            if (next < 0)
                return 0;
            at += next;
            if (value[at] == '"')
            {
                var end = EndOfString(value, at + 1);
                if (end == 0)
                    return 0;
                at = end - 1;
            }
            else if (value[at] is (byte)'{' or (byte)'[')
            {
                depth++;
            }
            else if (--depth == 0)
            {
                return at + 1;
            }
        }
    }

    private static int EndOfString(ReadOnlySpan<byte> value, int at)
    {
        while (at < value.Length)
        {
            var next = value[at..].IndexOfAny(InString);
            if (next < 0)
                return 0;
            at += next + 1;
            if (value[at - 1] == '"')
                return at;
            at++;
        }

        return 0;
    }
}

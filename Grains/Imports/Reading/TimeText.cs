using System.Buffers.Text;
using System.Globalization;

namespace LearningSessions.Grains.Imports.Reading;

/// <summary>Reads times as telemetry and its tables write them: ISO 8601 (no zone is UTC) or milliseconds since 1970. Parts of a millisecond are cut off.</summary>
public static class TimeText
{
    private const long Latest = 253_402_300_799_999;
    private const long Earliest = -62_135_596_800_000;

    /// <summary>The time, milliseconds since 1970; null when it cannot be read.</summary>
    public static long? Read(ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t\r\n"u8);
        return IsNumber(text) ? FromNumber(text) : Iso(text);
    }

    /// <summary>A number of milliseconds.</summary>
    public static long? FromNumber(ReadOnlySpan<byte> number)
    {
        if (Utf8Parser.TryParse(number, out long whole, out var length) && length == number.Length)
            return whole is >= Earliest and <= Latest ? whole : null;
        return decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && exact is >= Earliest and <= Latest
            ? (long)Math.Floor(exact)
            : null;
    }

    private static bool IsNumber(ReadOnlySpan<byte> text)
    {
        var digits = text is [(byte)'-' or (byte)'+', ..] ? text[1..] : text;
        return !digits.IsEmpty && digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
    }

    private static long? Iso(ReadOnlySpan<byte> text)
    {
        if (text.Length < 10 || text[4] != '-' || text[7] != '-')
            return null;
        var (year, month, day) = (Digits(text[..4]), Digits(text[5..7]), Digits(text[8..10]));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var midnight = (new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
        if (text.Length == 10)
            return midnight;
        return text[10] is (byte)'T' or (byte)'t' or (byte)' ' && Clock(text[11..]) is { } time ? midnight + time : null;
    }

    // hh:mm[:ss[.fff…]][zone]
    private static long? Clock(ReadOnlySpan<byte> text)
    {
        if (text.Length < 5 || text[2] != ':')
            return null;
        var (hour, minute, second, part) = (Digits(text[..2]), Digits(text[3..5]), 0, 0L);
        text = text[5..];
        if (text is [(byte)':', _, _, ..])
        {
            second = Digits(text[1..3]);
            text = text[3..];
            if (text is [(byte)'.' or (byte)',', >= (byte)'0' and <= (byte)'9', ..])
                text = Fraction(text[1..], out part);
        }

        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59 || Zone(text.Trim((byte)' ')) is not { } zone)
            return null;
        return (((hour * 60L) + minute - zone) * 60_000) + (second * 1000) + part;
    }

    private static ReadOnlySpan<byte> Fraction(ReadOnlySpan<byte> text, out long milliseconds)
    {
        milliseconds = 0;
        var length = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        length = length < 0 ? text.Length : length;
        for (var i = 0; i < 3; i++)
            milliseconds = (milliseconds * 10) + (i < length ? text[i] - '0' : 0);
        return text[length..];
    }

    /// <summary>Minutes that the zone is ahead of UTC.</summary>
    private static int? Zone(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text is [(byte)'Z' or (byte)'z'])
            return 0;
        if (text[0] is not ((byte)'+' or (byte)'-') || text.Length is not (3 or 5 or 6) || (text.Length == 6 && text[3] != ':'))
            return null;
        var (hours, minutes) = (Digits(text[1..3]), text.Length == 3 ? 0 : Digits(text[^2..]));
        if (hours is < 0 or > 23 || minutes is < 0 or > 59)
            return null;
        return ((hours * 60) + minutes) * (text[0] == '-' ? -1 : 1);
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var number = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return -1;
            number = (number * 10) + digit - '0';
        }

        return number;
    }
}

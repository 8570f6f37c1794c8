using System.Buffers.Text;
using System.Text;

namespace LearningSessions.Generator;

/// <summary>Text under construction, as UTF-8.</summary>
internal sealed class Utf8Text
{
    private byte[] bytes = new byte[1 << 16];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Cut(int length) => Length = length;

    public Utf8Text Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        Length += text.Length;
        return this;
    }

    public Utf8Text Add(string text)
    {
        Length += Encoding.UTF8.GetBytes(text, Room(text.Length * 3));
        return this;
    }

    public Utf8Text Add(long number)
    {
        Utf8Formatter.TryFormat(number, Room(20), out var written);
        Length += written;
        return this;
    }

    public Utf8Text AddHex(ulong bits, int digits = 16)
    {
        var room = Room(digits);
        for (var i = 0; i < digits; i++)
            room[i] = "0123456789abcdef"u8[(int)(bits >> (4 * i)) & 15];
        Length += digits;
        return this;
    }

    /// <summary>UTC, ISO 8601 with milliseconds and without a zone.</summary>
    public Utf8Text AddTime(long milliseconds)
    {
        DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).TryFormat(Room(23), out var written, "yyyy-MM-ddTHH:mm:ss.fff", System.Globalization.CultureInfo.InvariantCulture);
        Length += written;
        return this;
    }

    private Span<byte> Room(int wanted)
    {
        if (bytes.Length - Length < wanted)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + wanted));
        return bytes.AsSpan(Length);
    }
}

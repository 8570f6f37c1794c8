using System.Buffers;
using System.Globalization;
using System.Text.Json;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Imports.Telemetry;

/// <summary>The texts of one event while it is read: unescaped, side by side in one buffer.</summary>
public sealed class EventTexts : IDisposable
{
    private const int LongestNumber = 64;

    private readonly PackedWriter texts = new(4096);

    /// <summary>A text's place; of length 0 when there is none.</summary>
    public readonly record struct Place(int Start, int Length)
    {
        /// <summary>Whether there is none.</summary>
        public bool IsEmpty => Length == 0;
    }

    /// <summary>The text at a place; valid until the next is added.</summary>
    public ReadOnlySpan<byte> this[Place place] => texts.Written.Slice(place.Start, place.Length);

    /// <summary>Forgets all.</summary>
    public void Clear() => texts.Length = 0;

    /// <summary>Adds the text the reader stands on. A number is its decimal text; what is neither, or is blank, is none.</summary>
    public Place Add(ref Utf8JsonReader reader)
    {
        var start = texts.Length;
        if (reader.TokenType == JsonTokenType.String)
            AddString(ref reader);
        else if (reader.TokenType == JsonTokenType.Number)
            AddNumber(reader.ValueSpan);
        var place = new Place(start, texts.Length - start);
        return this[place].Trim(" \t\r\n"u8).IsEmpty ? default : place;
    }

    /// <inheritdoc />
    public void Dispose() => texts.Dispose();

    private void AddString(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            texts.Bytes(reader.ValueSpan);
            return;
        }

        var unescaped = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        texts.Bytes(unescaped.AsSpan(0, Unescape(ref reader, unescaped)));
        ArrayPool<byte>.Shared.Return(unescaped);
    }

    private static int Unescape(ref Utf8JsonReader reader, byte[] target)
    {
        try
        {
            return reader.CopyString(target);
        }
        catch (InvalidOperationException halfSurrogate)
        {
            throw new JsonException(halfSurrogate.Message, halfSurrogate);
        }
    }

    private void AddNumber(ReadOnlySpan<byte> number)
    {
        Span<byte> plain = stackalloc byte[LongestNumber];
        if (number.IndexOfAny((byte)'.', (byte)'e', (byte)'E') >= 0
            && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && (value / 1.0000000000000000000000000000m).TryFormat(plain, out var length, default, CultureInfo.InvariantCulture))
            texts.Bytes(plain[..length]);
        else
            texts.Bytes(number);
    }
}

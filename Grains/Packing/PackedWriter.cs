using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace LearningSessions.Grains.Packing;

/// <summary>Bytes that grow at their end, in a pooled array: whole numbers as little-endian base 128, texts as length and UTF-8.</summary>
public sealed class PackedWriter : IDisposable
{
    private byte[] buffer;

    /// <param name="capacity">How many bytes to begin with.</param>
    public PackedWriter(int capacity = 256) => buffer = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>How many bytes were written; set to less to take the last ones back.</summary>
    public int Length { get; set; }

    /// <summary>What was written; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, Length);

    /// <summary>The same as memory.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => buffer.AsMemory(0, Length);

    /// <summary>What was written, to be changed in place; valid until the next write.</summary>
    public Span<byte> Changeable => buffer.AsSpan(0, Length);

    /// <summary>Adds bytes.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Adds bytes behind their number.</summary>
    public void Text(ReadOnlySpan<byte> utf8)
    {
        Number((ulong)utf8.Length);
        Bytes(utf8);
    }

    /// <summary>Adds a text behind the number of its bytes.</summary>
    public void Text(string text)
    {
        Number((ulong)Encoding.UTF8.GetByteCount(text));
        Utf8(text);
    }

    /// <summary>Adds a text.</summary>
    public void Utf8(string text) => Length += Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));

    /// <summary>Adds a whole number that is not negative.</summary>
    public void Number(ulong number)
    {
        var room = Room(10);
        var length = 0;
        for (; number >= 0x80; number >>= 7)
            room[length++] = (byte)(number | 0x80);
        room[length++] = (byte)number;
        Length += length;
    }

    /// <summary>Adds a whole number.</summary>
    public void SignedNumber(long number) => Number((ulong)((number << 1) ^ (number >> 63)));

    /// <summary>Adds a whole number in eight bytes.</summary>
    public void Fixed(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Room(8), number);
        Length += 8;
    }

    /// <summary>Adds a decimal exactly, or null.</summary>
    public void DecimalNumber(decimal? value)
    {
        if (value is not { } known)
        {
            Number(0);
            return;
        }

        Span<int> bits = stackalloc int[4];
        decimal.GetBits(known, bits);
        var scaleAndSign = (ulong)(((bits[3] >> 16) & 0x7F) | (bits[3] < 0 ? 0x80 : 0));
        Number(1 + scaleAndSign);
        Number(((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        Number((uint)bits[2]);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        Length = 0;
    }

    private Span<byte> Room(int length)
    {
        if (buffer.Length - Length < length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, Length + length));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        return buffer.AsSpan(Length);
    }
}

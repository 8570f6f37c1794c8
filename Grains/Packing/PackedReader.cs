using System.Buffers.Binary;
using System.Text;

namespace LearningSessions.Grains.Packing;

/// <summary>Reads what a <see cref="PackedWriter"/> wrote, in the same order.</summary>
public ref struct PackedReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    /// <summary>Whether nothing is left.</summary>
    public readonly bool AtEnd => rest.IsEmpty;

    /// <summary>How many bytes are left.</summary>
    public readonly int Left => rest.Length;

    /// <summary>A whole number that is not negative.</summary>
    public ulong Number()
    {
        ulong number = 0;
        for (int i = 0, shift = 0; ; i++, shift += 7)
        {
            number |= (ulong)(rest[i] & 0x7F) << shift;
            if (rest[i] < 0x80)
            {
                rest = rest[(i + 1)..];
                return number;
            }
        }
    }

    /// <summary>A whole number.</summary>
    public long SignedNumber()
    {
        var number = Number();
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    /// <summary>A whole number in eight bytes.</summary>
    public long Fixed() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    /// <summary>A text as UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8() => Take((int)Number());

    /// <summary>A text.</summary>
    public string Text() => Encoding.UTF8.GetString(Utf8());

    /// <summary>A decimal, or null.</summary>
    public decimal? DecimalNumber()
    {
        var mark = Number();
        if (mark == 0)
            return null;
        var low = Number();
        var high = (int)Number();
        return new decimal((int)low, (int)(low >> 32), high, ((mark - 1) & 0x80) != 0, (byte)((mark - 1) & 0x7F));
    }

    /// <summary>So many bytes.</summary>
    public ReadOnlySpan<byte> Take(int length)
    {
        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }
}

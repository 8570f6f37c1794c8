using System.Buffers.Binary;
using System.Numerics;

namespace Orleans.Embedded.Ids;

/// <summary>
/// What Orleans places ids by: xxHash, 32 bits, seed 0 (github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md), written in the
/// canonical order, highest byte first, and read lowest byte first.
/// </summary>
internal static class StableHash
{
    private const uint Prime1 = 2654435761;
    private const uint Prime2 = 2246822519;
    private const uint Prime3 = 3266489917;
    private const uint Prime4 = 668265263;
    private const uint Prime5 = 374761393;

    public static uint Of(ReadOnlySpan<byte> input)
    {
        var rest = input;
        var hash = unchecked(input.Length < 16 ? Prime5 : Stripes(ref rest)) + (uint)input.Length;
        for (; rest.Length >= 4; rest = rest[4..])
            hash = unchecked(BitOperations.RotateLeft(hash + (Word(rest) * Prime3), 17) * Prime4);
        foreach (var single in rest)
            hash = unchecked(BitOperations.RotateLeft(hash + (single * Prime5), 11) * Prime1);
        hash = unchecked((hash ^ (hash >> 15)) * Prime2);
        hash = unchecked((hash ^ (hash >> 13)) * Prime3);
        return BinaryPrimitives.ReverseEndianness(hash ^ (hash >> 16));
    }

    private static uint Stripes(ref ReadOnlySpan<byte> rest)
    {
        var (a, b, c, d) = unchecked((Prime1 + Prime2, Prime2, 0u, 0u - Prime1));
        for (; rest.Length >= 16; rest = rest[16..])
        {
            a = Round(a, rest);
            b = Round(b, rest[4..]);
            c = Round(c, rest[8..]);
            d = Round(d, rest[12..]);
        }
        return unchecked(BitOperations.RotateLeft(a, 1) + BitOperations.RotateLeft(b, 7)
            + BitOperations.RotateLeft(c, 12) + BitOperations.RotateLeft(d, 18));
    }

    private static uint Round(uint lane, ReadOnlySpan<byte> input) =>
        unchecked(BitOperations.RotateLeft(lane + (Word(input) * Prime2), 13) * Prime1);

    private static uint Word(ReadOnlySpan<byte> input) => BinaryPrimitives.ReadUInt32LittleEndian(input);
}

using System.Buffers.Binary;
using System.Numerics;

namespace LearningSessions.Grains.Packing;

/// <summary>A 128-bit hash of bytes: MurmurHash3 x64. Two texts of one learner share one by accident with a chance of n² / 2^129: for a million events
/// about 10^-27. It is no defence against somebody who looks for two that do.</summary>
public static class Fingerprint128
{
    private const ulong C1 = 0x87c37b91114253d5, C2 = 0x4cf5ad432745937f;

    /// <summary>The hash.</summary>
    /// <param name="bytes">Of these bytes.</param>
    /// <param name="seed">Keeps hashes of different things apart.</param>
    public static UInt128 Of(ReadOnlySpan<byte> bytes, ulong seed)
    {
        var (h1, h2) = (seed, seed);
        var rest = bytes;
        for (; rest.Length >= 16; rest = rest[16..])
        {
            h1 ^= MixFirst(BinaryPrimitives.ReadUInt64LittleEndian(rest));
            h1 = ((BitOperations.RotateLeft(h1, 27) + h2) * 5) + 0x52dce729;
            h2 ^= MixSecond(BinaryPrimitives.ReadUInt64LittleEndian(rest[8..]));
            h2 = ((BitOperations.RotateLeft(h2, 31) + h1) * 5) + 0x38495ab5;
        }

        Span<byte> tail = stackalloc byte[16];
        tail.Clear();
        rest.CopyTo(tail);
        h1 ^= MixFirst(BinaryPrimitives.ReadUInt64LittleEndian(tail)) ^ (ulong)bytes.Length;
        h2 ^= MixSecond(BinaryPrimitives.ReadUInt64LittleEndian(tail[8..])) ^ (ulong)bytes.Length;
        h1 += h2;
        h2 += h1;
        (h1, h2) = (Finish(h1), Finish(h2));
        h1 += h2;
        return new UInt128(h2 + h1, h1);
    }

    private static ulong MixFirst(ulong k) => BitOperations.RotateLeft(k * C1, 31) * C2;

    private static ulong MixSecond(ulong k) => BitOperations.RotateLeft(k * C2, 33) * C1;

    private static ulong Finish(ulong k)
    {
        k = (k ^ (k >> 33)) * 0xff51afd7ed558ccd;
        k = (k ^ (k >> 33)) * 0xc4ceb9fe1a85ec53;
        return k ^ (k >> 33);
    }
}

using System.Buffers.Binary;

namespace LearningSessions.Generator;

/// <summary>Sound files: 16 kHz, one channel, µ-law (half the size of 16 bits, and browsers play it).</summary>
internal static class Wav
{
    public const int Rate = 16_000;
    private const int Header = 58;

    /// <summary>Samples from -1 to 1 as a file.</summary>
    public static byte[] Of(ReadOnlySpan<double> samples)
    {
        var file = new byte[Header + samples.Length];
        var head = file.AsSpan();
        "RIFF"u8.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], file.Length - 8);
        "WAVEfmt "u8.CopyTo(head[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(head[16..], 18);
        BinaryPrimitives.WriteInt16LittleEndian(head[20..], 7);
        BinaryPrimitives.WriteInt16LittleEndian(head[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(head[24..], Rate);
        BinaryPrimitives.WriteInt32LittleEndian(head[28..], Rate);
        BinaryPrimitives.WriteInt16LittleEndian(head[32..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(head[34..], 8);
        "fact"u8.CopyTo(head[38..]);
        BinaryPrimitives.WriteInt32LittleEndian(head[42..], 4);
        BinaryPrimitives.WriteInt32LittleEndian(head[46..], samples.Length);
        "data"u8.CopyTo(head[50..]);
        BinaryPrimitives.WriteInt32LittleEndian(head[54..], samples.Length);
        for (var i = 0; i < samples.Length; i++)
            file[Header + i] = MuLaw((int)Math.Round(Math.Clamp(samples[i], -1, 1) * 32_767));
        return file;
    }

    /// <summary>The samples of a file with 16 bits and one channel at 16 kHz, as flite writes it; null for any other.</summary>
    public static double[]? Read(byte[] file)
    {
        if (file.Length < 44 || BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(24)) != Rate || BinaryPrimitives.ReadInt16LittleEndian(file.AsSpan(34)) != 16)
            return null;
        var samples = new double[(file.Length - 44) / 2];
        for (var i = 0; i < samples.Length; i++)
            samples[i] = BinaryPrimitives.ReadInt16LittleEndian(file.AsSpan(44 + (2 * i))) / 32_768.0;
        return samples;
    }

    // ITU-T G.711.
    private static byte MuLaw(int sample)
    {
        var sign = sample < 0 ? 0x80 : 0;
        var magnitude = Math.Min(Math.Abs(sample), 32_635) + 132;
        var exponent = 31 - System.Numerics.BitOperations.LeadingZeroCount((uint)magnitude) - 7;
        return (byte)~(sign | (exponent << 4) | ((magnitude >> (exponent + 3)) & 15));
    }
}

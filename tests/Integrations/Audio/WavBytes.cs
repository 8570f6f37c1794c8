using System.Text;

namespace LearningSessions.Integrations.Tests.Audio;

/// <summary>Writes WAV files of every kind, by hand.</summary>
internal static class WavBytes
{
    public static double[] Tone(double hertz, int rate, double seconds, double amplitude = 0.5) =>
        [.. Enumerable.Range(0, (int)(rate * seconds)).Select(i => amplitude * Math.Sin(2 * Math.PI * hertz * i / rate))];

    public static byte[] Pcm(double[] samples, int rate, int bits, int channels = 1, bool extensible = false) =>
        File(1, samples, rate, bits, channels, extensible, (writer, value) => WriteWhole(writer, value, bits));

    public static byte[] IeeeFloat(double[] samples, int rate, int bits, int channels = 1) =>
        File(3, samples, rate, bits, channels, extensible: true, (writer, value) =>
        {
            if (bits == 32)
                writer.Write((float)value);
            else
                writer.Write(value);
        });

    public static byte[] Coded(ushort tag, byte[] codes, int rate) => Riff(Format(tag, rate, 8, 1, extensible: false), codes);

    public static byte[] Riff(byte[] format, byte[] samples, uint? declared = null)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write("RIFF"u8);
        writer.Write((uint)(4 + 8 + format.Length + 12 + 8 + samples.Length));
        writer.Write("WAVEfmt "u8);
        writer.Write(format.Length);
        writer.Write(format);
        writer.Write("note"u8);
        writer.Write(3);
        writer.Write(Encoding.ASCII.GetBytes("odd\0"));
        writer.Write("data"u8);
        writer.Write(declared ?? (uint)samples.Length);
        writer.Write(samples);
        return bytes.ToArray();
    }

    public static byte[] Format(ushort tag, int rate, int bits, int channels, bool extensible)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(extensible ? (ushort)0xFFFE : tag);
        writer.Write((ushort)channels);
        writer.Write(rate);
        writer.Write(rate * channels * bits / 8);
        writer.Write((ushort)(channels * bits / 8));
        writer.Write((ushort)bits);
        if (extensible)
        {
            writer.Write((ushort)22);
            writer.Write((ushort)bits);
            writer.Write(0);
            writer.Write(tag);
            writer.Write([0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71]);
        }

        return bytes.ToArray();
    }

    private static byte[] File(
        ushort tag, double[] samples, int rate, int bits, int channels, bool extensible, Action<BinaryWriter, double> write)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var sample in samples)
        {
            for (var channel = 0; channel < channels; channel++)
                write(writer, sample);
        }

        return Riff(Format(tag, rate, bits, channels, extensible), bytes.ToArray());
    }

    private static void WriteWhole(BinaryWriter writer, double value, int bits)
    {
        if (bits == 8)
        {
            writer.Write((byte)Math.Round(Math.Clamp(128 + (128 * value), 0, 255)));
            return;
        }

        var whole = (long)Math.Round(value * ((1L << (bits - 1)) - 1));
        for (var shift = 0; shift < bits; shift += 8)
            writer.Write((byte)(whole >> shift));
    }
}

using System.Buffers.Binary;

namespace LearningSessions.LiveClient;

/// <summary>A WAV file as a live session takes it: 16 kHz, one channel; 16 bits, or µ-law as the samples are.</summary>
public static class SpokenFile
{
    private const int Rate = 16_000;
    private const int Pcm = 1;
    private const int MuLaw = 7;

    /// <summary>Reads the samples as 16-bit little-endian.</summary>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static byte[] Read(string path)
    {
        var file = File.ReadAllBytes(path);
        if (file.Length < 44 || !file.AsSpan(0, 4).SequenceEqual("RIFF"u8))
            throw new InvalidDataException($"{path} is no WAV file.");
        var format = Chunk(file, "fmt "u8);
        var data = Chunk(file, "data"u8);
        var (coding, channels) = (BinaryPrimitives.ReadInt16LittleEndian(format), BinaryPrimitives.ReadInt16LittleEndian(format[2..]));
        var (rate, bits) = (BinaryPrimitives.ReadInt32LittleEndian(format[4..]), BinaryPrimitives.ReadInt16LittleEndian(format[14..]));
        return (coding, channels, rate, bits) switch
        {
            (Pcm, 1, Rate, 16) => data.ToArray(),
            (MuLaw, 1, Rate, 8) => Expanded(data),
            _ => throw new InvalidDataException($"{path} has {channels} channels of {bits} bits at {rate} Hz, coding {coding}: make it mono, 16 kHz, 16 bits (sox in.wav -r 16000 -c 1 -b 16 out.wav)."),
        };
    }

    private static ReadOnlySpan<byte> Chunk(byte[] file, ReadOnlySpan<byte> name)
    {
        for (var at = 12; at + 8 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at + 4));
            if (file.AsSpan(at, 4).SequenceEqual(name))
                return file.AsSpan(at + 8, Math.Min(length, file.Length - at - 8));
            at += 8 + length + (length & 1);
        }

        throw new InvalidDataException("The WAV file lacks a part.");
    }

    // ITU-T G.711.
    private static byte[] Expanded(ReadOnlySpan<byte> codes)
    {
        var samples = new byte[codes.Length * 2];
        for (var i = 0; i < codes.Length; i++)
        {
            var code = ~codes[i];
            var magnitude = ((((code & 0x0F) << 3) + 132) << ((code >> 4) & 7)) - 132;
            BinaryPrimitives.WriteInt16LittleEndian(samples.AsSpan(2 * i), (short)((code & 0x80) != 0 ? -magnitude : magnitude));
        }

        return samples;
    }
}

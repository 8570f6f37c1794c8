using System.Buffers.Binary;

namespace LearningSessions.Integrations.Audio;

/// <summary>Reads the header of a RIFF WAVE file, WAVE_FORMAT_EXTENSIBLE included.</summary>
public static class WavHeader
{
    private const ushort Extensible = 0xFFFE;
    private const uint Unfinished = 0xFFFFFFFF;

    /// <summary>Whether a file that begins so is a WAV file.</summary>
    public static bool IsWav(ReadOnlySpan<byte> start) =>
        start.Length >= 12 && start[..4].SequenceEqual("RIFF"u8) && start[8..12].SequenceEqual("WAVE"u8);

    /// <summary>Reads the header.</summary>
    /// <param name="file">Can seek; is read from its start.</param>
    /// <exception cref="EndOfStreamException">The file ends within its header.</exception>
    /// <exception cref="NotSupportedException">The samples are written in a way that is not known here.</exception>
    /// <exception cref="InvalidDataException">The header makes no sense.</exception>
    public static WavFormat Read(Stream file)
    {
        file.Position = 0;
        Span<byte> riff = stackalloc byte[12];
        file.ReadExactly(riff);
        if (!IsWav(riff))
            throw new InvalidDataException("It is not a WAV file.");

        (WavEncoding Encoding, int Rate, int Channels, int Bits)? format = null;
        Span<byte> chunk = stackalloc byte[8];
        while (true)
        {
            file.ReadExactly(chunk);
            long size = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            if (chunk[..4].SequenceEqual("fmt "u8))
            {
                format = ReadFormat(file, size);
            }
            else if (chunk[..4].SequenceEqual("data"u8))
            {
                if (format is not { } known)
                    throw new InvalidDataException("Its samples come before their format.");
                return WithData(known, file, size, riffSize: BinaryPrimitives.ReadUInt32LittleEndian(riff[4..]));
            }
            else
            {
                Skip(file, size);
            }
        }
    }

    private static (WavEncoding Encoding, int Rate, int Channels, int Bits) ReadFormat(Stream file, long size)
    {
        if (size is < 16 or > 4096)
            throw new InvalidDataException("Its format chunk has an impossible size.");
        Span<byte> bytes = stackalloc byte[(int)size];
        file.ReadExactly(bytes);
        if (size % 2 == 1)
            Skip(file, 0, padding: 1);

        var tag = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        if (tag == Extensible && size >= 26)
            tag = BinaryPrimitives.ReadUInt16LittleEndian(bytes[24..]);
        var channels = BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]);
        var rate = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        var bits = BinaryPrimitives.ReadUInt16LittleEndian(bytes[14..]);
        var encoding = (WavEncoding)tag;
        var known = encoding switch
        {
            WavEncoding.Pcm => bits is 8 or 16 or 24 or 32,
            WavEncoding.IeeeFloat => bits is 32 or 64,
            WavEncoding.ALaw or WavEncoding.MuLaw => bits is 8,
            _ => false,
        };
        if (!known)
            throw new NotSupportedException($"Its samples are written in WAV format {tag} with {bits} bits.");
        if (channels is 0 or > 64 || rate is < 1_000 or > 384_000)
            throw new InvalidDataException($"It announces {channels} channels at {rate} samples per second.");
        return (encoding, (int)rate, channels, bits);
    }

    private static WavFormat WithData(
        (WavEncoding Encoding, int Rate, int Channels, int Bits) format, Stream file, long declared, uint riffSize)
    {
        // A recorder that streams writes the greatest length, or none, and may never come back to correct it.
        var unfinished = declared == Unfinished || (declared == 0 && riffSize is 0 or Unfinished);
        var left = file.Length - file.Position;
        return new WavFormat(
            format.Encoding,
            format.Rate,
            format.Channels,
            format.Bits,
            file.Position,
            unfinished ? left : declared,
            unfinished ? left : Math.Min(left, declared));
    }

    private static void Skip(Stream file, long size, int padding = 0)
    {
        var next = file.Position + size + (size % 2) + padding;
        if (next > file.Length)
            throw new EndOfStreamException("A chunk ends after the end of the file.");
        file.Position = next;
    }
}

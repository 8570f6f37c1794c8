using System.Buffers.Binary;

namespace LearningSessions.Integrations.Audio;

/// <summary>Turns the bytes of a WAV file into mono samples between -1 and 1.</summary>
public static class WavSamples
{
    /// <summary>Decodes whole frames and takes the mean of their channels.</summary>
    /// <param name="format">How they are written.</param>
    /// <param name="frames">Whole frames.</param>
    /// <param name="mono">Receives one sample a frame.</param>
    public static void Decode(WavFormat format, ReadOnlySpan<byte> frames, Span<float> mono)
    {
        var sampleBytes = format.BitsPerSample / 8;
        var count = frames.Length / format.FrameBytes;
        var scale = 1f / format.Channels;
        for (var frame = 0; frame < count; frame++)
        {
            var sum = 0f;
            for (var channel = 0; channel < format.Channels; channel++)
                sum += Sample(format, frames.Slice((frame * format.FrameBytes) + (channel * sampleBytes), sampleBytes));
            var mean = sum * scale;
            mono[frame] = float.IsFinite(mean) ? mean : 0f;
        }
    }

    private static float Sample(WavFormat format, ReadOnlySpan<byte> bytes) => (format.Encoding, format.BitsPerSample) switch
    {
        (WavEncoding.Pcm, 8) => (bytes[0] - 128) / 128f,
        (WavEncoding.Pcm, 16) => BinaryPrimitives.ReadInt16LittleEndian(bytes) / 32768f,
        (WavEncoding.Pcm, 24) => ((bytes[0] << 8) | (bytes[1] << 16) | (bytes[2] << 24)) / 2147483648f,
        (WavEncoding.Pcm, _) => BinaryPrimitives.ReadInt32LittleEndian(bytes) / 2147483648f,
        (WavEncoding.IeeeFloat, 32) => BinaryPrimitives.ReadSingleLittleEndian(bytes),
        (WavEncoding.IeeeFloat, _) => (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes),
        (WavEncoding.ALaw, _) => ALaw(bytes[0]) / 32768f,
        _ => MuLaw(bytes[0]) / 32768f,
    };

    private static int MuLaw(byte code)
    {
        var bits = ~code;
        var magnitude = ((((bits & 0x0F) << 3) + 0x84) << ((bits & 0x70) >> 4)) - 0x84;
        return (bits & 0x80) != 0 ? -magnitude : magnitude;
    }

    private static int ALaw(byte code)
    {
        var bits = code ^ 0x55;
        var segment = (bits & 0x70) >> 4;
        var mantissa = ((bits & 0x0F) << 4) + 8;
        var magnitude = segment == 0 ? mantissa : (mantissa + 0x100) << (segment - 1);
        return (bits & 0x80) != 0 ? magnitude : -magnitude;
    }
}

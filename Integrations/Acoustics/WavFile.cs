using System.Buffers.Binary;
using System.Runtime.InteropServices;
using LearningSessions.Integrations.Audio;

namespace LearningSessions.Integrations.Acoustics;

/// <summary>Writes samples as a WAV file.</summary>
internal static class WavFile
{
    private const int Header = 44;

    /// <summary>Mono, 16 kHz, 16 bits.</summary>
    public static byte[] Of(ReadOnlySpan<short> samples)
    {
        var file = new byte[Header + (samples.Length * 2)];
        var head = file.AsSpan();
        "RIFF"u8.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], file.Length - 8);
        "WAVEfmt "u8.CopyTo(head[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(head[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(head[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(head[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(head[24..], SpeechAudio.SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(head[28..], SpeechAudio.SampleRate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(head[32..], 2);
        BinaryPrimitives.WriteInt16LittleEndian(head[34..], 16);
        "data"u8.CopyTo(head[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(head[40..], samples.Length * 2);
        MemoryMarshal.AsBytes(samples).CopyTo(head[Header..]);
        return file;
    }
}

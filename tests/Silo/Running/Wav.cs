using System.Text;

namespace LearningSessions.Silo.Tests.Running;

/// <summary>WAV files: 16 kHz, mono, 16 bits.</summary>
internal static class Wav
{
    private const int Rate = 16_000;

    /// <summary>A tone.</summary>
    public static byte[] Tone(double seconds, double hertz = 220)
    {
        var samples = (int)(seconds * Rate);
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write(Encoding.ASCII.GetBytes("RIFF"));
        writer.Write(36 + (samples * 2));
        writer.Write(Encoding.ASCII.GetBytes("WAVEfmt "));
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(Rate);
        writer.Write(Rate * 2);
        writer.Write((short)2);
        writer.Write((short)16);
        writer.Write(Encoding.ASCII.GetBytes("data"));
        writer.Write(samples * 2);
        for (var i = 0; i < samples; i++)
            writer.Write((short)(8000 * Math.Sin(2 * Math.PI * hertz * i / Rate)));
        return file.ToArray();
    }
}

using System.Runtime.InteropServices;
using System.Text;
using LearningSessions.Integrations.Audio;

namespace LearningSessions.Integrations.Speech;

/// <summary>Writes a recording into WAV files of bounded length while it is read, cut where it is quietest. What is held in memory never depends on the
/// recording's length.</summary>
/// <param name="folder">Where to; must exist.</param>
/// <param name="longest">The longest part, at least 45 s.</param>
public sealed class WavParts(string folder, TimeSpan longest) : IDisposable
{
    private const int HeaderBytes = 44;
    private const int WindowFrames = 3_000;
    private const int QuietFrames = 30;

    private readonly long longestSamples = (long)(longest.TotalSeconds * SpeechAudio.SampleRate);
    private readonly List<short> tail = [];
    private readonly List<WavPart> parts = [];
    private FileStream? file;
    private long begin;
    private long written;

    /// <summary>The parts, once finished.</summary>
    public IReadOnlyList<WavPart> Parts => parts;

    /// <summary>Takes the next samples: mono, 16 kHz.</summary>
    public void Write(ReadOnlySpan<short> samples)
    {
        tail.AddRange(samples);
        while (written + tail.Count >= longestSamples)
            Cut();
        var window = WindowFrames * SpeechLevels.FrameSamples;
        if (tail.Count > 2 * window)
            Flush(tail.Count - window);
    }

    /// <summary>Ends the last part.</summary>
    public void Finish()
    {
        if (written + tail.Count > 0)
            End(tail.Count);
    }

    /// <inheritdoc />
    public void Dispose() => file?.Dispose();

    private void Cut()
    {
        var end = (int)(longestSamples - written);
        End(QuietestBefore(end));
    }

    // The middle of the quietest 0.3 s among the last 30 s.
    private int QuietestBefore(int end)
    {
        var from = Math.Max(0, end - (WindowFrames * SpeechLevels.FrameSamples));
        var levels = new double[(end - from) / SpeechLevels.FrameSamples];
        var window = CollectionsMarshal.AsSpan(tail)[from..end];
        for (var i = 0; i < levels.Length; i++)
            levels[i] = SpeechLevels.Level(window.Slice(i * SpeechLevels.FrameSamples, SpeechLevels.FrameSamples));

        var (quietest, best) = (levels.Length / 2, double.PositiveInfinity);
        for (var i = 0; i + QuietFrames <= levels.Length; i++)
        {
            var level = levels.AsSpan(i, QuietFrames).ToArray().Max();
            if (level < best)
                (quietest, best) = (i + (QuietFrames / 2), level);
        }

        return from + (quietest * SpeechLevels.FrameSamples);
    }

    private void End(int count)
    {
        Flush(count);
        WriteHeader();
        parts.Add(new WavPart(file!.Name, (double)begin / SpeechAudio.SampleRate, (double)written / SpeechAudio.SampleRate));
        file.Dispose();
        file = null;
        begin += written;
        written = 0;
    }

    private void Flush(int count)
    {
        if (file is null)
        {
            file = File.Create(Path.Combine(folder, $"part-{parts.Count + 1}.wav"));
            file.SetLength(HeaderBytes);
            file.Position = HeaderBytes;
        }

        file.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(tail)[..count]));
        tail.RemoveRange(0, count);
        written += count;
    }

    private void WriteHeader()
    {
        file!.Position = 0;
        using var header = new BinaryWriter(file, Encoding.ASCII, leaveOpen: true);
        var data = (uint)(written * sizeof(short));
        header.Write("RIFF"u8);
        header.Write(data + HeaderBytes - 8);
        header.Write("WAVEfmt "u8);
        header.Write(16);
        header.Write((ushort)WavEncoding.Pcm);
        header.Write((ushort)1);
        header.Write(SpeechAudio.SampleRate);
        header.Write(SpeechAudio.SampleRate * sizeof(short));
        header.Write((ushort)sizeof(short));
        header.Write((ushort)16);
        header.Write("data"u8);
        header.Write(data);
    }
}

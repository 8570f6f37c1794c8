using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.Voices;

namespace LearningSessions.Integrations.Acoustics;

/// <summary>A clip in frames of 10 ms: how loud, and at which pitch.</summary>
internal sealed class ClipFrames
{
    /// <summary>Frames a second.</summary>
    public const int PerSecond = 100;

    private const int FrameSamples = SpeechAudio.SampleRate / PerSecond;
    private const double Silence = 1e-10;

    private ClipFrames(double[] levels, double?[] pitches) => (Levels, Pitches) = (levels, pitches);

    /// <summary>dB below full scale.</summary>
    public double[] Levels { get; }

    /// <summary>Semitones above 50 Hz; null where nothing is voiced.</summary>
    public double?[] Pitches { get; }

    /// <summary>Measures mono samples at 16 kHz.</summary>
    public static ClipFrames Of(ReadOnlySpan<short> samples)
    {
        var count = samples.Length / FrameSamples;
        var levels = new double[count];
        var pitches = new double?[count];
        var pitch = new Pitch();
        for (var i = 0; i < count; i++)
        {
            levels[i] = Level(samples.Slice(i * FrameSamples, FrameSamples));
            if ((i * FrameSamples) + Voices.Pitch.FrameSamples <= samples.Length)
                pitches[i] = pitch.Of(samples.Slice(i * FrameSamples, Voices.Pitch.FrameSamples));
        }

        return new ClipFrames(levels, pitches);
    }

    private static double Level(ReadOnlySpan<short> frame)
    {
        double sum = 0;
        foreach (var sample in frame)
            sum += sample / 32_768.0 * (sample / 32_768.0);
        return 10 * Math.Log10((sum / frame.Length) + Silence);
    }
}

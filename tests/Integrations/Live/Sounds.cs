using LearningSessions.Grains.Live.Hearing;
using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.Tests.Samples;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.Live;

/// <summary>What a microphone may bring.</summary>
internal static class Sounds
{
    private const int Rate = VoiceLevel.SampleRate;

    public static short[] Call(string name)
    {
        var call = SampleCall.English.First(each => each.Name == name);
        using var audio = new AudioDecoder(Options.Create(new AudioOptions())).Open(call.Audio, CancellationToken.None);
        var samples = new List<short>();
        var buffer = new short[Rate];
        while (audio.Read(buffer) is > 0 and var read)
            samples.AddRange(buffer.AsSpan(0, read));
        return [.. samples];
    }

    public static short[] Noise(int seconds, double level)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, seconds * Rate).Select(_ => Sample(level * ((2 * random.NextDouble()) - 1)))];
    }

    /// <summary>Hiss that comes and goes, as wind does.</summary>
    public static short[] Gusts(int seconds)
    {
        var random = new Random(4);
        return [.. Enumerable.Range(0, seconds * Rate).Select(i => Sample(0.2 * Math.Pow(Math.Sin(i * Math.PI / (Rate * 0.9)), 2) * ((2 * random.NextDouble()) - 1)))];
    }

    /// <summary>Four voices in chords, notes struck and dying away, a drum on each beat.</summary>
    public static short[] Music(int seconds)
    {
        var random = new Random(5);
        int[][] chords = [[0, 4, 7, 12], [5, 9, 12, 17], [7, 11, 14, 19], [9, 12, 16, 21]];
        var samples = new short[seconds * Rate];
        const int beat = Rate * 2 / 5;
        for (var i = 0; i < samples.Length; i++)
        {
            var (bar, inBeat) = (i / (4 * beat), (double)(i % beat) / Rate);
            var note = chords[bar % chords.Length][i / beat % 4];
            var sound = 0.12 * Tone(note + 12, i) * Math.Exp(-4 * inBeat);
            foreach (var voice in chords[bar % chords.Length])
                sound += 0.05 * Tone(voice, i) * Math.Exp(-0.8 * ((double)(i % (4 * beat)) / Rate));
            sound += 0.15 * ((2 * random.NextDouble()) - 1) * Math.Exp(-40 * inBeat);
            samples[i] = Sample(sound);
        }

        return samples;
    }

    private static double Tone(int semitones, int sample)
    {
        var phase = 2 * Math.PI * 220 * Math.Pow(2, semitones / 12.0) * sample / Rate;
        return Math.Sin(phase) + (0.5 * Math.Sin(2 * phase)) + (0.25 * Math.Sin(3 * phase));
    }

    private static short Sample(double value) => (short)Math.Clamp(value * 32_767, short.MinValue, short.MaxValue);
}

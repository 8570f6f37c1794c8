using LearningSessions.Integrations.Audio;

namespace LearningSessions.Integrations.Acoustics;

/// <summary>Measures a clip from its samples alone.</summary>
public static class AcousticMeasures
{
    private const double QuietestSpeech = -55;
    private const double AboveNoise = 6;
    private const double LeastRange = 8;
    private const int PauseFrames = 30;
    private const int SyllableFrames = 10;
    private const double FullScale = 0.95;

    /// <summary>Measures mono samples at 16 kHz.</summary>
    public static ClipAcoustics Of(ReadOnlySpan<short> samples)
    {
        var frames = ClipFrames.Of(samples);
        var seconds = (double)samples.Length / SpeechAudio.SampleRate;
        if (frames.Levels.Length == 0)
            return new ClipAcoustics { Seconds = seconds, NoiseFloor = -100, SpeechLevel = -100 };
        var sorted = frames.Levels.Order().ToArray();
        var (floor, peak) = (sorted[sorted.Length / 10], sorted[sorted.Length * 95 / 100]);
        var threshold = peak < QuietestSpeech || peak - floor < LeastRange
            ? double.PositiveInfinity
            : Math.Max(QuietestSpeech, Math.Max(floor + AboveNoise, peak - 30));
        bool[] speech = [.. frames.Levels.Select(level => level > threshold)];
        var voiced = frames.Pitches.Where((pitch, i) => speech[i] && pitch is not null).Select(pitch => pitch!.Value).Order().ToArray();
        var spoken = speech.Count(each => each);
        return new ClipAcoustics
        {
            Seconds = seconds,
            SpeechSeconds = (double)spoken / ClipFrames.PerSecond,
            SpeechLevel = spoken == 0 ? -100 : frames.Levels.Where((_, i) => speech[i]).Average(),
            NoiseFloor = floor,
            ClippedShare = spoken == 0 ? 0 : CutOff(samples) / ((double)spoken * SpeechAudio.SampleRate / ClipFrames.PerSecond),
            VoicedShare = (double)voiced.Length / speech.Length,
            Pitch = voiced.Length == 0 ? null : 50 * Math.Pow(2, voiced[voiced.Length / 2] / 12),
            PitchRange = voiced.Length < 10 ? 0 : voiced[voiced.Length * 9 / 10] - voiced[voiced.Length / 10],
            SpeechRate = spoken == 0 ? 0 : Syllables(frames, speech) * (double)ClipFrames.PerSecond / spoken,
            Pauses = Pauses(speech),
        };
    }

    /// <summary>Samples in runs of three or more that stay at the clip's greatest value, where that is near full scale.</summary>
    private static int CutOff(ReadOnlySpan<short> samples)
    {
        var most = 0;
        foreach (var sample in samples)
            most = Math.Max(most, Math.Abs((int)sample));
        if (most < FullScale * short.MaxValue)
            return 0;
        int count = 0, run = 0;
        foreach (var sample in samples)
        {
            run = Math.Abs((int)sample) >= 0.99 * most ? run + 1 : 0;
            count += run == 3 ? 3 : run > 3 ? 1 : 0;
        }

        return count;
    }

    /// <summary>Voiced peaks of energy that stand 2 dB above the dips before and after them.</summary>
    private static int Syllables(ClipFrames frames, bool[] speech)
    {
        double[] smooth = [.. frames.Levels.Select((_, i) => frames.Levels[Math.Max(0, i - 2)..Math.Min(frames.Levels.Length, i + 3)].Average())];
        var count = 0;
        for (var i = SyllableFrames; i < smooth.Length - SyllableFrames; i++)
        {
            if (!speech[i] || frames.Pitches[i] is null || smooth[i] < smooth[i - 1] || smooth[i] <= smooth[i + 1])
                continue;
            var (before, after) = (smooth[(i - SyllableFrames)..i].Min(), smooth[(i + 1)..(i + SyllableFrames + 1)].Min());
            count += smooth[i] - Math.Max(before, after) >= 2 ? 1 : 0;
        }

        return count;
    }

    private static int Pauses(bool[] speech)
    {
        var (first, last) = (Array.IndexOf(speech, true), Array.LastIndexOf(speech, true));
        int pauses = 0, quiet = 0;
        for (var i = Math.Max(0, first); i <= last; i++)
        {
            quiet = speech[i] ? 0 : quiet + 1;
            pauses += quiet == PauseFrames ? 1 : 0;
        }

        return pauses;
    }
}

using LearningSessions.Integrations.Audio;

namespace LearningSessions.Integrations.Speech;

/// <summary>Tells speech from quiet by level: frames of 10 ms against the noise floor of the half minute around them.</summary>
public sealed class SpeechLevels
{
    /// <summary>Samples of a frame.</summary>
    public const int FrameSamples = SpeechAudio.SampleRate / 100;

    private const double QuietestSpeech = -58;
    private const double LeastRange = 9;
    private const double AboveFloor = 0.28;

    private float[] _before = [];

    /// <summary>The level of a frame in dB below full scale, after a first difference that removes hum.</summary>
    public static float Level(ReadOnlySpan<short> frame)
    {
        double sum = 0;
        for (var i = 1; i < frame.Length; i++)
        {
            var difference = (frame[i] - (0.95 * frame[i - 1])) / 32_768.0;
            sum += difference * difference;
        }

        return (float)(10 * Math.Log10((sum / frame.Length) + 1e-12));
    }

    /// <summary>The level above which a frame of this block is speech; greater than any level when nobody speaks.</summary>
    /// <param name="levels">The levels of the next block of some 15 s.</param>
    public double Threshold(float[] levels)
    {
        float[] around = [.. _before, .. levels];
        _before = levels;
        Array.Sort(around);
        var floor = Math.Max(-85, around[around.Length / 10]);
        var peak = around[around.Length * 97 / 100];
        return peak < QuietestSpeech || peak - floor < LeastRange
            ? double.PositiveInfinity
            : Math.Max(floor + (AboveFloor * (peak - floor)), peak - 40);
    }
}

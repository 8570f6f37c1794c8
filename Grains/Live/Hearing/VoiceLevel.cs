namespace LearningSessions.Grains.Live.Hearing;

/// <summary>How loud a frame of 10 ms is.</summary>
public static class VoiceLevel
{
    /// <summary>Samples a second.</summary>
    public const int SampleRate = 16_000;

    /// <summary>Samples of a frame.</summary>
    public const int FrameSamples = SampleRate / 100;

    /// <summary>The level in dB below full scale, after a first difference that removes hum.</summary>
    public static float Of(ReadOnlySpan<short> frame)
    {
        double sum = 0;
        for (var i = 1; i < frame.Length; i++)
        {
            var difference = (frame[i] - (0.95 * frame[i - 1])) / 32_768.0;
            sum += difference * difference;
        }

        return (float)(10 * Math.Log10((sum / frame.Length) + 1e-12));
    }
}

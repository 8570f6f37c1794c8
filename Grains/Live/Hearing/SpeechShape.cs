namespace LearningSessions.Grains.Live.Hearing;

/// <summary>Tells a stretch that can be speech from noise by how its level moves: syllables rise and fall, fans, rain and hiss do not.</summary>
public static class SpeechShape
{
    private const int LeastFrames = 15;
    private const double LeastRange = 10;

    /// <summary>Whether it can be speech.</summary>
    /// <param name="levels">The levels of its frames, in dB.</param>
    public static bool IsSpeech(float[] levels)
    {
        if (levels.Length < LeastFrames)
            return false;
        float[] sorted = [.. levels.Order()];
        return At(sorted, 0.95) - At(sorted, 0.1) >= LeastRange;
    }

    /// <summary>The level of the quiet within noise, in dB.</summary>
    public static double Floor(float[] levels) => levels.Length == 0 ? Segmenter.FirstFloor : At([.. levels.Order()], 0.5);

    private static float At(float[] sorted, double share) => sorted[(int)((sorted.Length - 1) * share)];
}

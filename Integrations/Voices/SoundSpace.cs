namespace LearningSessions.Integrations.Voices;

/// <summary>Distances between sounds, in units of the spread that half a second to one and a half seconds of one voice have: it depends on
/// what is said, not on who says it, and was measured on the sample calls and on real speech.</summary>
internal static class SoundSpace
{
    // Pitch in semitones, then cepstral coefficients 1 to 12.
    private static readonly double[] Spread = [2.0, 3.5, 3.2, 4.5, 2.6, 2.2, 1.9, 1.7, 1.4, 1.3, 1.1, 0.9, 1.0];

    /// <summary>The mean of some sounds.</summary>
    public static double[] Mean(IEnumerable<(double[] Sound, double Weight)> weighted)
    {
        var mean = new double[VoiceSounds.Size];
        var total = 0.0;
        foreach (var (sound, weight) in weighted)
        {
            total += weight;
            for (var i = 0; i < mean.Length; i++)
                mean[i] += weight * sound[i];
        }

        for (var i = 0; i < mean.Length; i++)
            mean[i] /= total;
        return mean;
    }

    /// <summary>The squared distance of two sounds.</summary>
    public static double Distance(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += Math.Pow((a[i] - b[i]) / Spread[i], 2);
        return sum;
    }
}

namespace LearningSessions.Integrations.Voices;

/// <summary>Distances between sounds, in units of each sound's spread; pitch counts as much as several coefficients of timbre.</summary>
internal static class SoundSpace
{
    private const double PitchWeight = 4;

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

    /// <summary>The variance of each part of some sounds around the mean of the group that each belongs to.</summary>
    public static double[] Variance(List<double[]> points, int[] groups, double[][] means)
    {
        var variance = new double[VoiceSounds.Size];
        for (var i = 0; i < variance.Length; i++)
            variance[i] = 0.01 + points.Select((point, n) => Math.Pow(point[i] - means[groups[n]][i], 2)).Average();
        return variance;
    }

    /// <summary>The squared distance of two sounds.</summary>
    public static double Distance(double[] a, double[] b, double[] variance)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += Weight(i) * (a[i] - b[i]) * (a[i] - b[i]) / variance[i];
        return sum;
    }

    /// <summary>Where a sound lies on the line that tells two voices apart best.</summary>
    public static double Along(double[] sound, double[][] means, double[] variance)
    {
        var sum = 0.0;
        for (var i = 0; i < sound.Length; i++)
            sum += Weight(i) * sound[i] * (means[1][i] - means[0][i]) / variance[i];
        return sum;
    }

    private static double Weight(int i) => i == 0 ? PitchWeight : 1;
}

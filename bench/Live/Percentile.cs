namespace LearningSessions.Bench.Live;

internal static class Percentile
{
    /// <summary>The value below which a share of sorted values lies; 0 where there are none.</summary>
    public static double Of(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[(int)((sorted.Length - 1) * share)];
}

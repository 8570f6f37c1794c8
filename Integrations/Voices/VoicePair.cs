namespace LearningSessions.Integrations.Voices;

/// <summary>Two groups into which speech falls by its sound; whether they are two voices, their separation tells.</summary>
/// <param name="Means">The mean sound of each.</param>
/// <param name="Variance">The variance of each part of a sound within a group.</param>
/// <param name="Separation">The share of all variance along the line between the groups that lies between them, 0 to 1.</param>
public sealed record VoicePair(double[][] Means, double[] Variance, double Separation)
{
    private const int PiecesTogether = 3;
    private const int LeastVoiced = 15;
    private const int LeastPoints = 4;
    private const int Rounds = 50;

    /// <summary>How much nearer a sound is to the second voice than to the first.</summary>
    public double Preference(double[] sound) =>
        SoundSpace.Distance(sound, Means[0], Variance) - SoundSpace.Distance(sound, Means[1], Variance);

    /// <summary>Finds the two groups that are farthest apart (k-means from fixed starts, so that the same speech gives the same answer);
    /// null when there is too little speech to tell.</summary>
    public static VoicePair? Find(IReadOnlyList<VoicePiece> pieces)
    {
        var points = Points(pieces);
        if (points.Count < LeastPoints)
            return null;
        var all = SoundSpace.Mean(points.Select(point => (point, 1.0)));
        var spread = SoundSpace.Variance(points, new int[points.Count], [all]);
        return Enumerable.Range(0, VoiceSounds.Size)
            .Select(part => FromStart(points, [.. points.Select(point => point[part] > all[part] ? 1 : 0)], spread))
            .OfType<VoicePair>()
            .MaxBy(pair => pair.Separation);
    }

    private static List<double[]> Points(IReadOnlyList<VoicePiece> pieces) =>
    [
        .. pieces
            .GroupBy(piece => piece.Segment)
            .SelectMany(segment => segment.Chunk(PiecesTogether))
            .Where(together => together.Sum(piece => piece.Voiced) >= LeastVoiced)
            .Select(together => SoundSpace.Mean(together.Select(piece => (piece.Sound, (double)piece.Voiced)))),
    ];

    private static VoicePair? FromStart(List<double[]> points, int[] groups, double[] spread)
    {
        for (var round = 0; round < Rounds; round++)
        {
            if (groups.Count(group => group == 1) is var second && (second < 2 || points.Count - second < 2))
                return null;
            var means = MeansOf(points, groups);
            int[] next =
            [
                .. points.Select(point =>
                    SoundSpace.Distance(point, means[1], spread) < SoundSpace.Distance(point, means[0], spread) ? 1 : 0),
            ];
            if (next.SequenceEqual(groups))
                return Measured(points, groups, means);
            groups = next;
        }

        return null;
    }

    private static double[][] MeansOf(List<double[]> points, int[] groups) =>
    [
        SoundSpace.Mean(points.Where((_, i) => groups[i] == 0).Select(point => (point, 1.0))),
        SoundSpace.Mean(points.Where((_, i) => groups[i] == 1).Select(point => (point, 1.0))),
    ];

    private static VoicePair Measured(List<double[]> points, int[] groups, double[][] means)
    {
        var variance = SoundSpace.Variance(points, groups, means);
        double[] along = [.. points.Select(point => SoundSpace.Along(point, means, variance))];
        double[] centres = [.. Enumerable.Range(0, 2).Select(group => along.Where((_, i) => groups[i] == group).Average())];
        var middle = along.Average();
        var total = along.Sum(at => Math.Pow(at - middle, 2));
        var within = along.Select((at, i) => Math.Pow(at - centres[groups[i]], 2)).Sum();
        return new VoicePair(means, variance, 1 - (within / total));
    }
}

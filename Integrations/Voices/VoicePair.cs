namespace LearningSessions.Integrations.Voices;

/// <summary>Two groups into which speech falls by its sound; whether they are two voices, their distance tells.</summary>
/// <param name="First">The mean sound of one.</param>
/// <param name="Second">The mean sound of the other.</param>
public sealed record VoicePair(double[] First, double[] Second)
{
    private const int PiecesTogether = 3;
    private const int LeastVoiced = 30;
    private const int LeastOfEach = 3;
    private const int Rounds = 50;

    /// <summary>The squared distance of the groups in units of one voice's spread. One voice cut in two stays near 20.</summary>
    public double Distance => SoundSpace.Distance(First, Second);

    /// <summary>How much nearer a sound is to the second voice than to the first.</summary>
    public double Preference(double[] sound) => SoundSpace.Distance(sound, First) - SoundSpace.Distance(sound, Second);

    /// <summary>Finds the two groups that fit best (k-means from fixed starts, so that the same speech gives the same answer); null when
    /// there is too little speech to tell.</summary>
    public static VoicePair? Find(IReadOnlyList<VoicePiece> pieces)
    {
        List<double[]> points =
        [
            .. pieces
                .GroupBy(piece => piece.Segment)
                .SelectMany(segment => segment.Chunk(PiecesTogether))
                .Where(together => together.Sum(piece => piece.Voiced) >= LeastVoiced)
                .Select(together => SoundSpace.Mean(together.Select(piece => (piece.Sound, (double)piece.Voiced)))),
        ];
        if (points.Count < 2 * LeastOfEach)
            return null;
        var all = SoundSpace.Mean(points.Select(point => (point, 1.0)));
        return Enumerable.Range(0, VoiceSounds.Size)
            .Select(part => Improve(points, [.. points.Select(point => point[part] > all[part])]))
            .OfType<VoicePair>()
            .MinBy(pair => points.Sum(point => Math.Min(SoundSpace.Distance(point, pair.First), SoundSpace.Distance(point, pair.Second))));
    }

    private static VoicePair? Improve(List<double[]> points, bool[] isSecond)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var second = isSecond.Count(is2 => is2);
            if (second < LeastOfEach || points.Count - second < LeastOfEach)
                return null;
            var pair = new VoicePair(MeanWhere(points, isSecond, false), MeanWhere(points, isSecond, true));
            bool[] next = [.. points.Select(point => pair.Preference(point) > 0)];
            if (next.SequenceEqual(isSecond))
                return pair;
            isSecond = next;
        }

        return null;
    }

    private static double[] MeanWhere(List<double[]> points, bool[] isSecond, bool wanted) =>
        SoundSpace.Mean(points.Where((_, i) => isSecond[i] == wanted).Select(point => (point, 1.0)));
}

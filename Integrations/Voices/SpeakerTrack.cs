namespace LearningSessions.Integrations.Voices;

/// <summary>Who speaks when, by voice: speaker A is the one heard first. Never more than two.</summary>
public sealed class SpeakerTrack
{
    private const double LeastDistance = 25;
    private const double LeastAgreement = 0.88;
    private const double ChangeWithinSpeech = 8;
    private const double ChangeAtPause = 1;

    // The parts of a sound depend on each other, so that they are less sure of themselves together than their sum.
    private const double Certainty = 0.1;

    private readonly double[] _ends;
    private readonly int[] _speakers;

    private SpeakerTrack(IReadOnlyList<VoicePiece> pieces, int[] speakers)
    {
        _ends = [.. pieces.Select(piece => piece.End)];
        _speakers = speakers;
        Voices = speakers.Distinct().Count();
    }

    /// <summary>What transcripts say of speakers told apart here.</summary>
    public const string Source = "voices";

    /// <summary>How many voices were told apart: 0, 1 or 2.</summary>
    public int Voices { get; }

    /// <summary>Tells the voices of a recording apart.</summary>
    public static SpeakerTrack Of(IReadOnlyList<VoicePiece> pieces)
    {
        var pair = VoicePair.Find(pieces);
        if (pair is null || pair.Distance < LeastDistance)
            return new SpeakerTrack(pieces, new int[pieces.Count]);
        var speakers = Path(pieces, pair);
        if (Agreement(pieces, pair, speakers) < LeastAgreement)
            return new SpeakerTrack(pieces, new int[pieces.Count]);
        var first = speakers[0];
        return new SpeakerTrack(pieces, [.. speakers.Select(speaker => speaker ^ first)]);
    }

    /// <summary>The label of who speaks at a time in seconds; the nearest speech counts.</summary>
    public string SpeakerAt(double time)
    {
        if (_ends.Length == 0)
            return "A";
        var index = Array.BinarySearch(_ends, time);
        return _speakers[Math.Min(index < 0 ? ~index : index, _ends.Length - 1)] == 0 ? "A" : "B";
    }

    /// <summary>The share of voiced speech that by itself sounds like whom it is given to. Groups of vowels instead of voices take turns
    /// within each sentence, and disagree with any course of speakers.</summary>
    internal static double Agreement(IReadOnlyList<VoicePiece> pieces, VoicePair pair, int[] speakers)
    {
        var agreed = pieces.Where((piece, i) => pair.Preference(piece.Sound) > 0 == (speakers[i] == 1)).Sum(piece => piece.Voiced);
        return (double)agreed / Math.Max(1, pieces.Sum(piece => piece.Voiced));
    }

    /// <summary>The likeliest course of speakers (Viterbi): a change costs little at a pause and much within speech.</summary>
    internal static int[] Path(IReadOnlyList<VoicePiece> pieces, VoicePair pair)
    {
        var cameFrom = new int[pieces.Count, 2];
        double[] cost = [0, 0];
        for (var i = 0; i < pieces.Count; i++)
        {
            var change = i > 0 && pieces[i].Segment == pieces[i - 1].Segment ? ChangeWithinSpeech : ChangeAtPause;
            double[] next = new double[2];
            for (var speaker = 0; speaker < 2; speaker++)
            {
                cameFrom[i, speaker] = cost[speaker ^ 1] + change < cost[speaker] ? speaker ^ 1 : speaker;
                next[speaker] = Math.Min(cost[speaker], cost[speaker ^ 1] + change);
            }

            var preference = Certainty * pair.Preference(pieces[i].Sound) * Math.Min(1, pieces[i].Voiced / 25.0);
            next[0] += Math.Max(0, preference);
            next[1] += Math.Max(0, -preference);
            cost = next;
        }

        var path = new int[pieces.Count];
        var current = cost[1] < cost[0] ? 1 : 0;
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            path[i] = current;
            current = cameFrom[i, current];
        }

        return path;
    }
}

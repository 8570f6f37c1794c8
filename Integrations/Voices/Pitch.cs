using LearningSessions.Integrations.Audio;

namespace LearningSessions.Integrations.Voices;

/// <summary>The pitch of a frame, by autocorrelation.</summary>
public sealed class Pitch
{
    /// <summary>Samples of a frame: 48 ms, so that two periods of the lowest voice lie in it.</summary>
    public const int FrameSamples = 768;

    private const double LeastPeriodicity = 0.6;
    private const int Rate = SpeechAudio.SampleRate / 2;
    private const int ShortestLag = Rate / 400;
    private const int LongestLag = Rate / 65;
    private const int Compared = (FrameSamples / 2) - LongestLag;

    private readonly double[] _halved = new double[FrameSamples / 2];
    private readonly double[] _match = new double[LongestLag + 1];

    /// <summary>The pitch in semitones above 50 Hz, or null where nothing is voiced.</summary>
    public double? Of(ReadOnlySpan<short> frame)
    {
        for (var i = 0; i < _halved.Length; i++)
            _halved[i] = frame[2 * i] + frame[(2 * i) + 1];
        var mean = _halved.Average();
        for (var i = 0; i < _halved.Length; i++)
            _halved[i] -= mean;

        var best = 0.0;
        for (var lag = ShortestLag; lag <= LongestLag; lag++)
            best = Math.Max(best, _match[lag] = Match(lag));
        if (best < LeastPeriodicity)
            return null;

        // Twice and three times the period match as well: the shortest lag that matches nearly as well is the period.
        for (var lag = ShortestLag + 1; lag < LongestLag; lag++)
        {
            if (_match[lag] > 0.9 * best && _match[lag] >= _match[lag - 1] && _match[lag] >= _match[lag + 1])
                return 12 * Math.Log2(Rate / (double)lag / 50);
        }

        return null;
    }

    private double Match(int lag)
    {
        double product = 0, first = 1, second = 1;
        for (var i = 0; i < Compared; i++)
        {
            var (a, b) = (_halved[i], _halved[i + lag]);
            product += a * b;
            first += a * a;
            second += b * b;
        }

        return product / Math.Sqrt(first * second);
    }
}

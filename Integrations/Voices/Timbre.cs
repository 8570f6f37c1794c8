using LearningSessions.Integrations.Audio;

namespace LearningSessions.Integrations.Voices;

/// <summary>The timbre of a frame: mel-frequency cepstral coefficients 1 to 12 (the loudness, coefficient 0, is left out).</summary>
public sealed class Timbre
{
    /// <summary>How many coefficients.</summary>
    public const int Size = 12;

    /// <summary>Samples of a frame: 32 ms.</summary>
    public const int FrameSamples = 512;

    private const int Filters = 26;
    private const double LowestHz = 80;
    private const double HighestHz = 7_000;

    private readonly Fourier _fourier = new(FrameSamples);
    private readonly double[] _window = [.. Enumerable.Range(0, FrameSamples).Select(i => 0.54 - (0.46 * Math.Cos(2 * Math.PI * i / (FrameSamples - 1))))];
    private readonly double[] _corners = [.. Enumerable.Range(0, Filters + 2).Select(Corner)];
    private readonly double[] _samples = new double[FrameSamples];
    private readonly double[] _power = new double[(FrameSamples / 2) + 1];
    private readonly double[] _logs = new double[Filters];

    /// <summary>Computes the coefficients of one frame.</summary>
    public void Of(ReadOnlySpan<short> frame, Span<double> coefficients)
    {
        for (var i = 0; i < FrameSamples; i++)
            _samples[i] = _window[i] * (frame[i] - (i == 0 ? 0 : 0.97 * frame[i - 1]));
        _fourier.Power(_samples, _power);
        for (var filter = 0; filter < Filters; filter++)
            _logs[filter] = Math.Log(Energy(filter) + 1);
        for (var k = 1; k <= Size; k++)
        {
            double sum = 0;
            for (var filter = 0; filter < Filters; filter++)
                sum += _logs[filter] * Math.Cos(Math.PI * k * (filter + 0.5) / Filters);
            coefficients[k - 1] = sum;
        }
    }

    private static double Corner(int index)
    {
        var lowest = Mel(LowestHz);
        var mel = lowest + ((Mel(HighestHz) - lowest) * index / (Filters + 1));
        return 700 * (Math.Exp(mel / 1127) - 1) * FrameSamples / SpeechAudio.SampleRate;
    }

    private static double Mel(double hz) => 1127 * Math.Log(1 + (hz / 700));

    private double Energy(int filter)
    {
        var (low, middle, high) = (_corners[filter], _corners[filter + 1], _corners[filter + 2]);
        double sum = 0;
        for (var bin = (int)Math.Ceiling(low); bin <= high; bin++)
            sum += _power[bin] * (bin <= middle ? (bin - low) / (middle - low) : (high - bin) / (high - middle));
        return sum;
    }
}

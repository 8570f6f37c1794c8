using System.Numerics;
using System.Runtime.InteropServices;

namespace LearningSessions.Integrations.Audio;

/// <summary>Changes the sample rate of a stream: a windowed sinc (Kaiser, 80 dB) in polyphase form. The output is in step with the input:
/// it has no delay.</summary>
public sealed class Resampler
{
    private const int ZeroCrossings = 24;
    private const double KaiserBeta = 8;
    private const double Passband = 0.92;

    private readonly int _up;
    private readonly int _down;
    private readonly double _cutoff;
    private readonly int _half;
    private readonly float[]?[] _phases;
    private readonly List<float> _held;
    private long _heldStart;
    private long _inputs;
    private long _outputs;

    /// <summary>Makes a resampler for one stream.</summary>
    /// <param name="from">The input's rate in Hz.</param>
    /// <param name="to">The output's rate in Hz.</param>
    public Resampler(int from, int to)
    {
        var divisor = (int)BigInteger.GreatestCommonDivisor(from, to);
        _up = to / divisor;
        _down = from / divisor;
        _cutoff = Passband * Math.Min(1.0, (double)to / from);
        _half = (int)Math.Ceiling(ZeroCrossings / _cutoff);
        _phases = new float[]?[_up];
        _held = [.. new float[_half]];
        _heldStart = -_half;
    }

    /// <summary>Takes input and appends what can be computed from it so far.</summary>
    public void Write(ReadOnlySpan<float> input, List<float> output)
    {
        _held.AddRange(input);
        _inputs += input.Length;
        Emit(output, end: _inputs - _half);
    }

    /// <summary>Appends the rest when the input has ended.</summary>
    public void Finish(List<float> output)
    {
        _held.AddRange(new float[_half + 1]);
        Emit(output, end: _inputs);
    }

    private void Emit(List<float> output, long end)
    {
        while (true)
        {
            var (position, phase) = Math.DivRem(_outputs * _down, _up);
            if (position >= end)
            {
                Forget(position - _half);
                return;
            }

            output.Add(Convolve(position, (int)phase));
            _outputs++;
        }
    }

    private void Forget(long before)
    {
        var count = (int)Math.Clamp(before - _heldStart, 0, _held.Count);
        _held.RemoveRange(0, count);
        _heldStart += count;
    }

    private float Convolve(long position, int phase)
    {
        var taps = _phases[phase] ??= Taps(phase);
        var samples = CollectionsMarshal.AsSpan(_held).Slice((int)(position - _half + 1 - _heldStart), taps.Length);
        var sums = Vector<float>.Zero;
        var i = 0;
        for (; i <= taps.Length - Vector<float>.Count; i += Vector<float>.Count)
            sums += new Vector<float>(taps, i) * new Vector<float>(samples[i..]);
        var sum = Vector.Sum(sums);
        for (; i < taps.Length; i++)
            sum += taps[i] * samples[i];
        return sum;
    }

    private float[] Taps(int phase)
    {
        var exact = new double[2 * _half];
        for (var i = 0; i < exact.Length; i++)
        {
            var distance = i - (_half - 1) - ((double)phase / _up);
            exact[i] = Sinc(_cutoff * distance) * Kaiser(distance / _half);
        }

        var sum = exact.Sum();
        return [.. exact.Select(tap => (float)(tap / sum))];
    }

    private static double Sinc(double x) => Math.Abs(x) < 1e-9 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

    private static double Kaiser(double x) => Math.Abs(x) >= 1 ? 0 : Bessel(KaiserBeta * Math.Sqrt(1 - (x * x))) / Bessel(KaiserBeta);

    private static double Bessel(double x)
    {
        double sum = 1, term = 1;
        for (var k = 1; term > 1e-12 * sum; k++)
        {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }

        return sum;
    }
}

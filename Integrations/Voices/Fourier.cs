using System.Numerics;

namespace LearningSessions.Integrations.Voices;

/// <summary>The fast Fourier transform of one length.</summary>
public sealed class Fourier
{
    private readonly int _size;
    private readonly Complex[] _roots;
    private readonly int[] _order;

    /// <summary>Prepares a transform.</summary>
    /// <param name="size">A power of two.</param>
    public Fourier(int size)
    {
        _size = size;
        _roots = [.. Enumerable.Range(0, size / 2).Select(k => Complex.FromPolarCoordinates(1, -2 * Math.PI * k / size))];
        var bits = BitOperations.Log2((uint)size);
        _order = new int[size];
        for (var i = 0; i < size; i++)
            _order[i] = (_order[i >> 1] >> 1) | ((i & 1) << (bits - 1));
    }

    /// <summary>The power of each frequency from 0 to half the sample rate.</summary>
    /// <param name="samples">At most as many as the transform's size.</param>
    /// <param name="power">Receives size / 2 + 1 values.</param>
    public void Power(ReadOnlySpan<double> samples, Span<double> power)
    {
        var values = new Complex[_size];
        for (var i = 0; i < samples.Length; i++)
            values[_order[i]] = samples[i];
        for (var length = 2; length <= _size; length *= 2)
            Combine(values, length);
        for (var i = 0; i <= _size / 2; i++)
            power[i] = (values[i].Real * values[i].Real) + (values[i].Imaginary * values[i].Imaginary);
    }

    private void Combine(Complex[] values, int length)
    {
        var half = length / 2;
        var step = _size / length;
        for (var start = 0; start < _size; start += length)
        {
            for (var k = 0; k < half; k++)
            {
                var odd = values[start + k + half] * _roots[k * step];
                values[start + k + half] = values[start + k] - odd;
                values[start + k] += odd;
            }
        }
    }
}

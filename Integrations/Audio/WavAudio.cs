using System.Runtime.InteropServices;

namespace LearningSessions.Integrations.Audio;

/// <summary>A WAV file, decoded here.</summary>
public sealed class WavAudio : SpeechAudio
{
    private const int FramesAtOnce = 8_192;

    private readonly Stream _file;
    private readonly WavFormat _format;
    private readonly Resampler? _resampler;
    private readonly byte[] _bytes;
    private readonly float[] _mono = new float[FramesAtOnce];
    private readonly List<float> _ready = [];
    private long _framesLeft;
    private int _taken;
    private bool _ended;

    /// <summary>Decodes a WAV file.</summary>
    /// <param name="file">Is disposed with this.</param>
    /// <param name="format">What its header says.</param>
    public WavAudio(Stream file, WavFormat format)
    {
        _file = file;
        _format = format;
        _file.Position = format.DataStart;
        _framesLeft = format.Frames;
        _bytes = new byte[FramesAtOnce * format.FrameBytes];
        _resampler = format.SampleRate == SampleRate ? null : new Resampler(format.SampleRate, SampleRate);
    }

    /// <inheritdoc />
    public override int Read(Span<short> samples)
    {
        while (_taken == _ready.Count && !_ended)
            Decode();

        var count = Math.Min(samples.Length, _ready.Count - _taken);
        var ready = CollectionsMarshal.AsSpan(_ready).Slice(_taken, count);
        for (var i = 0; i < count; i++)
            samples[i] = (short)Math.Clamp(MathF.Round(ready[i] * 32_768f), short.MinValue, short.MaxValue);
        _taken += count;
        return count;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing) => _file.Dispose();

    private void Decode()
    {
        _ready.Clear();
        _taken = 0;
        var frames = (int)Math.Min(FramesAtOnce, _framesLeft);
        if (frames == 0)
        {
            _resampler?.Finish(_ready);
            _ended = true;
            return;
        }

        var bytes = _bytes.AsSpan(0, frames * _format.FrameBytes);
        _file.ReadExactly(bytes);
        _framesLeft -= frames;
        var mono = _mono.AsSpan(0, frames);
        WavSamples.Decode(_format, bytes, mono);
        if (_resampler is null)
            _ready.AddRange(mono);
        else
            _resampler.Write(mono, _ready);
    }
}

using System.Numerics;
using static LearningSessions.Grains.Live.Hearing.VoiceLevel;

namespace LearningSessions.Grains.Live.Hearing;

/// <summary>Looks for the next segment of speech by voice activity, frame by frame. It counts samples, never time, so that the same audio gives the same segment
/// however it arrives.</summary>
public sealed class Segmenter(SegmentStart start)
{
    /// <summary>The level of the quiet, in dB, that a session is taken to begin with.</summary>
    public const double FirstFloor = -60;

    /// <summary>Frames of quiet that end a segment: half a second.</summary>
    public const int PauseFrames = 50;

    /// <summary>The most frames of a segment: 15 s.</summary>
    public const int LongestFrames = 1_500;

    /// <summary>Frames of quiet after which the position is kept although nobody spoke: 30 s.</summary>
    public const int QuietFrames = 3_000;

    private const int PadFrames = 25;
    private const int OnsetFrames = 10;
    private const int OnsetVoiced = 5;
    private const double AboveFloor = 11;
    private const double QuietestSpeech = -56;
    private const double LowestFloor = -75;

    private readonly List<float> _levels = [];
    private double _floor = start.Floor;
    private uint _recent;
    private int _first;
    private int _lastVoiced;

    /// <summary>The first sample it did not see.</summary>
    public long Position => SampleAt(_levels.Count);

    /// <summary>Whether somebody speaks.</summary>
    public bool IsOpen { get; private set; } = start.IsSpeech;

    /// <summary>The first sample that the segment can begin at.</summary>
    public long KeepFrom => IsOpen ? SampleAt(_first) : Math.Max(start.Sample, Position - ((PadFrames + OnsetFrames) * FrameSamples));

    /// <summary>Takes the next frame; gives a boundary when it closes a segment, and is of no more use then.</summary>
    public SegmentBoundary? Take(ReadOnlySpan<short> frame)
    {
        var level = Of(frame);
        var voiced = level > Math.Max(_floor + AboveFloor, QuietestSpeech);
        Adapt(level, voiced);
        _levels.Add(level);
        if (!IsOpen)
            return Wait(voiced);
        if (voiced)
            _lastVoiced = _levels.Count;
        if (_levels.Count - _lastVoiced >= PauseFrames)
            return Close(Math.Min(_levels.Count, _lastVoiced + PadFrames), inSpeech: false);
        return _levels.Count - _first >= LongestFrames ? Close(QuietestCut(), inSpeech: true) : null;
    }

    /// <summary>The audio is over.</summary>
    /// <param name="end">All samples there were; the last may make no whole frame.</param>
    public SegmentBoundary End(long end) => IsOpen
        ? new SegmentBoundary(SampleAt(_first), end, SpeechShape.IsSpeech(Levels(_levels.Count)), new SegmentStart(end, _floor, false))
        : new SegmentBoundary(end, end, false, new SegmentStart(end, _floor, false));

    private SegmentBoundary? Wait(bool voiced)
    {
        _recent = ((_recent << 1) | (voiced ? 1u : 0u)) & ((1u << OnsetFrames) - 1);
        if (BitOperations.PopCount(_recent) >= OnsetVoiced)
        {
            IsOpen = true;
            _first = Math.Max(0, _levels.Count - OnsetFrames - PadFrames);
            _lastVoiced = _levels.Count;
            return null;
        }

        return _levels.Count < QuietFrames ? null : new SegmentBoundary(KeepFrom, KeepFrom, false, new SegmentStart(KeepFrom, _floor, false));
    }

    // Noise is no speech: its own level becomes that of the quiet, or it would be taken for speech again.
    private SegmentBoundary Close(int end, bool inSpeech)
    {
        var levels = Levels(end);
        var isSpeech = SpeechShape.IsSpeech(levels);
        var floor = isSpeech ? _floor : Math.Max(_floor, SpeechShape.Floor(levels));
        return new SegmentBoundary(SampleAt(_first), SampleAt(end), isSpeech, new SegmentStart(SampleAt(end), floor, inSpeech && isSpeech));
    }

    // The quietest tenth of a second of the last five seconds.
    private int QuietestCut()
    {
        const int window = 10;
        var from = _first + (LongestFrames * 2 / 3);
        var (quietest, best) = (_levels.Count, double.PositiveInfinity);
        for (var i = from; i + window <= _levels.Count; i++)
        {
            double sum = 0;
            for (var j = i; j < i + window; j++)
                sum += _levels[j];
            if (sum < best)
                (quietest, best) = (i + (window / 2), sum);
        }

        return quietest;
    }

    // The floor follows what is quieter at once and what is louder slowly, most slowly under speech.
    private void Adapt(double level, bool voiced)
    {
        var rise = voiced ? 0.01 : 0.05;
        _floor = Math.Max(LowestFloor, level < _floor ? _floor + (0.2 * (level - _floor)) : _floor + Math.Min(rise, 0.05 * (level - _floor)));
    }

    private float[] Levels(int end) => [.. _levels.GetRange(_first, end - _first)];

    private long SampleAt(int frame) => start.Sample + ((long)frame * FrameSamples);
}

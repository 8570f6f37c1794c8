namespace LearningSessions.Integrations.Speech;

/// <summary>Gathers frames into segments: one begins a little before its first frame of speech and ends a little after its last.</summary>
internal sealed class SegmentCutter(int pause, int longest, int pad, int leastSpeech)
{
    private readonly List<short> _samples = [];
    private readonly List<float> _levels = [];
    private long _frames;
    private int _speech;
    private int _quiet;
    private bool _open;

    /// <summary>Takes the next frame; gives a segment when one ended with it.</summary>
    public SpeechSegment? Take(ReadOnlySpan<short> frame, float level, bool speech)
    {
        _samples.AddRange(frame);
        _levels.Add(level);
        _frames++;
        _speech += speech ? 1 : 0;
        _quiet = speech ? 0 : _quiet + 1;
        if (!_open)
        {
            _open = speech;
            if (!_open)
                Keep(pad);
            return null;
        }

        if (_quiet >= pause)
            return Close(_levels.Count - _quiet + Math.Min(pad, pause), open: false);
        return _levels.Count >= longest ? Close(QuietestCut(), open: true) : null;
    }

    /// <summary>Gives what is left at the end of the recording.</summary>
    public SpeechSegment? End() => _open ? Close(_levels.Count, open: false) : null;

    private SpeechSegment? Close(int count, bool open)
    {
        var enough = _speech >= leastSpeech;
        var segment = enough
            ? new SpeechSegment((_frames - _levels.Count) * SpeechLevels.FrameSamples, [.. _samples.Take(count * SpeechLevels.FrameSamples)])
            : null;
        Keep(open ? _levels.Count - count : Math.Min(pad, _levels.Count - count));
        _open = open;
        _speech = open ? leastSpeech : 0;
        return segment;
    }

    private int QuietestCut()
    {
        var from = _levels.Count * 2 / 3;
        var quietest = from;
        for (var i = from; i < _levels.Count - pad; i++)
        {
            if (_levels[i] < _levels[quietest])
                quietest = i;
        }

        return quietest;
    }

    private void Keep(int frames)
    {
        var drop = Math.Max(0, _levels.Count - frames);
        _levels.RemoveRange(0, drop);
        _samples.RemoveRange(0, drop * SpeechLevels.FrameSamples);
    }
}

using LearningSessions.Grains.Interfaces.Live;
using static LearningSessions.Grains.Live.Hearing.VoiceLevel;

namespace LearningSessions.Grains.Live.Hearing;

/// <summary>The audio of one session as it arrives: what is missing, what is closed and waits for its words, what is under way. Lives in memory, and begins
/// anew from what was saved.</summary>
public sealed class LiveHearing(SegmentStart start, int mostWaiting, int passSamples)
{
    private readonly AudioRing _ring = new(start.Sample);
    private readonly Queue<ClosedSegment> _waiting = [];
    private Segmenter _segmenter = new(start);
    private long _waitingSamples;
    private (long Segment, long End) _passed = (-1, 0);

    /// <summary>All samples heard so far.</summary>
    public long Received => _ring.End;

    /// <summary>The segment that is to be recognized next; null when none is closed.</summary>
    public ClosedSegment? Waiting => _waiting.TryPeek(out var next) ? next : null;

    /// <summary>Whether no more audio is taken.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Bytes of audio that it holds.</summary>
    public long Bytes => _ring.Bytes + (_waitingSamples * sizeof(short));

    /// <summary>Takes a frame.</summary>
    /// <param name="from">The number of its first sample.</param>
    /// <param name="audio">16-bit little-endian samples; what came before is ignored.</param>
    public PushOutcome Take(long from, ReadOnlySpan<byte> audio)
    {
        if (IsOver)
            return new PushOutcome.Over();
        if (from > Received)
            return new PushOutcome.Gap(Received);
        var known = (Received - from) * sizeof(short);
        if (known < audio.Length)
        {
            if (_waitingSamples > mostWaiting)
                return new PushOutcome.Wait(TimeSpan.FromMilliseconds(100));
            _ring.Append(audio[(int)known..]);
            Segment();
        }

        return new PushOutcome.Received(Received);
    }

    /// <summary>What was not heard yet of the segment under way, once it is a second.</summary>
    public HearingPass? NextPass()
    {
        if (!_segmenter.IsOpen || IsOver)
            return null;
        var segment = _segmenter.KeepFrom;
        var from = _passed.Segment == segment ? _passed.End : segment;
        if (Received - from < passSamples)
            return null;
        _passed = (segment, Received);
        return new HearingPass(segment, from, _ring.Slice(from, (int)(Received - from)).ToArray());
    }

    /// <summary>Whether a segment is still the one under way.</summary>
    public bool IsUnderWay(long segment) => !IsOver && _segmenter.IsOpen && _segmenter.KeepFrom == segment;

    /// <summary>The words of the segment that waited longest are saved.</summary>
    public void Settle() => _waitingSamples -= _waiting.Dequeue().Samples.Length;

    /// <summary>Takes no more audio; what is under way is closed.</summary>
    public void End()
    {
        if (IsOver)
            return;
        IsOver = true;
        Close(_segmenter.End(Received));
    }

    private void Segment()
    {
        while (Received - _segmenter.Position >= FrameSamples)
        {
            if (_segmenter.Take(_ring.Slice(_segmenter.Position, FrameSamples)) is not { } boundary)
                continue;
            Close(boundary);
            _segmenter = new Segmenter(boundary.Next);
        }

        _ring.DropBefore(_segmenter.KeepFrom);
    }

    private void Close(SegmentBoundary boundary)
    {
        short[] samples = boundary.IsSpeech ? _ring.Slice(boundary.From, (int)(boundary.To - boundary.From)).ToArray() : [];
        _waiting.Enqueue(new ClosedSegment(boundary, samples));
        _waitingSamples += samples.Length;
    }
}

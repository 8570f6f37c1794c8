using LearningSessions.Grains.Interfaces.Live;
using static LearningSessions.Grains.Live.Hearing.VoiceLevel;

namespace LearningSessions.Grains.Live.Hearing;

/// <summary>The audio of one session as it arrives: what is missing, what is closed and waits for its words, what is under way. Lives in memory, and begins
/// anew from what was saved.</summary>
public sealed class LiveHearing(SegmentStart start, int mostWaiting, int passSamples) : IDisposable
{
    private readonly AudioRing _ring = new(start.Sample);
    private readonly Queue<SegmentBoundary> _waiting = [];
    private Segmenter _segmenter = new(start);
    private long _waitingSamples;
    private (long Segment, long End) _passed = (-1, 0);

    /// <summary>All samples heard so far.</summary>
    public long Received => _ring.End;

    /// <summary>The segment that is to be recognized next; null when none is closed.</summary>
    public SegmentBoundary? Waiting => _waiting.TryPeek(out var next) ? next : null;

    /// <summary>Whether no more audio is taken.</summary>
    public bool IsOver { get; private set; }

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

    /// <summary>The audio of a closed segment that waits.</summary>
    public LentAudio Lend(SegmentBoundary closed) => LentAudio.Of(_ring, closed.From, closed.To);

    /// <summary>What was not heard yet of the segment under way, once it is a second.</summary>
    public (long Segment, long From, LentAudio Audio)? NextPass()
    {
        if (!_segmenter.IsOpen || IsOver)
            return null;
        var segment = _segmenter.KeepFrom;
        var from = _passed.Segment == segment ? _passed.End : segment;
        if (Received - from < passSamples)
            return null;
        _passed = (segment, Received);
        return (segment, from, LentAudio.Of(_ring, from, Received));
    }

    /// <summary>Whether a segment is still the one under way.</summary>
    public bool IsUnderWay(long segment) => !IsOver && _segmenter.IsOpen && _segmenter.KeepFrom == segment;

    /// <summary>The words of the segment that waited longest are saved.</summary>
    public void Settle()
    {
        _waitingSamples -= _waiting.Dequeue().Samples;
        Drop();
    }

    /// <summary>Takes no more audio; what is under way is closed.</summary>
    public void End()
    {
        if (IsOver)
            return;
        IsOver = true;
        Close(_segmenter.End(Received));
    }

    /// <inheritdoc />
    public void Dispose() => _ring.Dispose();

    private void Segment()
    {
        Span<short> frame = stackalloc short[FrameSamples];
        while (Received - _segmenter.Position >= FrameSamples)
        {
            _ring.Copy(_segmenter.Position, frame);
            if (_segmenter.Take(frame) is not { } boundary)
                continue;
            Close(boundary);
            _segmenter = new Segmenter(boundary.Next);
        }

        Drop();
    }

    private void Drop() => _ring.DropBefore(_waiting.TryPeek(out var oldest) ? Math.Min(oldest.From, _segmenter.KeepFrom) : _segmenter.KeepFrom);

    private void Close(SegmentBoundary boundary)
    {
        _waiting.Enqueue(boundary);
        _waitingSamples += boundary.Samples;
    }
}

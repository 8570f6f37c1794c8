using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Live.Hearing;
using LearningSessions.Integrations.Speech;

namespace LearningSessions.Integrations.PocketSphinx;

/// <summary>One session's place at PocketSphinx.</summary>
internal sealed class PocketSphinxPlace(PocketSphinxLive live) : ILivePlace
{
    private readonly Lock _gate = new();
    private PocketSphinxDecoder? _decoder;
    private long? _segment;
    private bool _isLeft;

    /// <inheritdoc />
    public Task<ImmutableArray<string>> Pass(HearingPass pass, CancellationToken cancel) => live.Threads.Run(() => Hear(pass, cancel), cancel);

    /// <inheritdoc />
    public Task<ImmutableArray<Word>> Final(ReadOnlyMemory<short> samples, CancellationToken cancel) => live.Threads.Run(() => Recognize(samples.ToArray()), cancel);

    /// <inheritdoc />
    public void Dispose()
    {
        // The turn that calls this never waits for a pass that is under way.
        _ = live.Threads.Run(Left, CancellationToken.None);
    }

    private ImmutableArray<string> Hear(HearingPass pass, CancellationToken cancel)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isLeft, this);
            cancel.ThrowIfCancellationRequested();
            var decoder = _decoder ??= live.TakeStreaming();
            if (_segment != pass.Segment)
            {
                if (_segment is not null)
                    decoder.End();
                decoder.Begin();
                _segment = pass.Segment;
            }

            return decoder.Hear(pass.Samples.Span);
        }
    }

    // The mean of the whole segment, from a decoder that keeps nothing of the one before: the same samples give the same words.
    private ImmutableArray<Word> Recognize(short[] samples)
    {
        var decoder = live.TakeClosed();
        var isWhole = false;
        try
        {
            var words = decoder.Recognize(new SpeechSegment(0, samples));
            isWhole = true;
            return [.. words];
        }
        finally
        {
            if (isWhole)
                live.GiveBackClosed(decoder);
            else
                decoder.Dispose();
        }
    }

    private bool Left()
    {
        lock (_gate)
        {
            if (_isLeft)
                return false;
            _isLeft = true;
            if (_segment is not null)
                _decoder!.End();
            if (_decoder is not null)
                live.GiveBack(_decoder);
            live.Leave();
            return true;
        }
    }
}

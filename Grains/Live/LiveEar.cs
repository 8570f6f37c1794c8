using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Live.Hearing;

namespace LearningSessions.Grains.Live;

/// <summary>Hears one session in memory: its audio, its place at a recognizer, what is being recognized. Used in a grain's turns.</summary>
internal sealed class LiveEar(LiveWork work) : IDisposable
{
    private const int MostAttempts = 3;

    private CancellationTokenSource? _stop;
    private LiveHearing? _hearing;
    private ILivePlace? _place;
    private Pace? _pace;
    private string _language = "";
    private DateTimeOffset _heardAt;
    private LocalAgreement _agreement = LocalAgreement.Nothing;
    private long _agreementOn = -1;
    private bool _isPassing;
    private bool _isFinishing;
    private bool _isResting;
    private int _failures;

    /// <summary>Whether it takes audio.</summary>
    public bool IsOpen => _hearing is { IsOver: false };

    /// <summary>All samples heard so far.</summary>
    public long Received => _hearing?.Received ?? 0;

    /// <summary>Whether a segment waits for its words.</summary>
    public bool HasWaiting => _hearing?.Waiting is not null;

    /// <summary>Begins to take audio, where it was left or from what was saved; null when it does.</summary>
    public EarRefusal? Open(string language, SegmentStart start, DateTimeOffset now, out string reason)
    {
        reason = "";
        if (_place is null)
        {
            (var recognizer, reason) = work.Recognizers.For(language);
            if (recognizer is null)
                return EarRefusal.NoRecognizer;
            if ((_place = recognizer.Enter(language)) is null)
                return EarRefusal.Busy;
        }

        _language = language;
        _isResting = false;
        _stop ??= new CancellationTokenSource();
        _hearing ??= New(start);
        _heardAt = now;
        _pace = new Pace(now, Received, work.Options.Speed, work.Options.Burst);
        return null;
    }

    /// <summary>Takes a frame.</summary>
    public PushOutcome Take(long from, byte[] audio, DateTimeOffset now)
    {
        _heardAt = now;
        var wait = _pace!.Wait(from + (audio.Length / sizeof(short)), now);
        return wait > TimeSpan.Zero ? new PushOutcome.Wait(wait) : _hearing!.Take(from, audio);
    }

    /// <summary>When audio or a connection came last, UTC; the beginning of time when none did.</summary>
    public DateTimeOffset HeardAt => _heardAt;

    /// <summary>Takes no more audio; what is under way is closed.</summary>
    /// <param name="start">What was saved, where there is no audio in memory.</param>
    public void End(SegmentStart start)
    {
        _stop ??= new CancellationTokenSource();
        _hearing ??= New(start);
        _hearing.End();
    }

    /// <summary>Nobody speaks for now: the place is free for others as soon as all that is closed was heard.</summary>
    public void Rest()
    {
        _isResting = true;
        LeavePlace();
    }

    /// <summary>Has recognized what is to be recognized.</summary>
    public void Listen(ILiveSessionWork self)
    {
        if (_hearing is null || _stop is null)
            return;
        if (!_isFinishing && _hearing.Waiting is { } closed && (closed.Samples == 0 || HasPlace()))
        {
            _isFinishing = true;
            _ = work.Final(self, _place, closed.From, closed.Samples > 0 ? _hearing.Lend(closed) : null, _stop.Token);
        }

        if (!_isPassing && _place is not null && _hearing.NextPass() is { } pass)
        {
            _isPassing = true;
            _ = work.Pass(self, _place, pass.Segment, pass.From, pass.Audio, _stop.Token);
        }
    }

    // One that left its place and is then closed needs it again; while all are taken, the reminder asks once more.
    private bool HasPlace() => (_place ??= work.Recognizers.For(_language).Recognizer?.Enter(_language)) is not null;

    /// <summary>The segment under way was heard again; null when there is nothing to tell.</summary>
    public LiveEvent? Passed(long segment, ImmutableArray<string>? words, TimeSpan lag)
    {
        _isPassing = false;
        LeavePlace();
        if (words is not { } heard || _hearing?.IsUnderWay(segment) != true)
            return null;
        _agreement = (_agreementOn == segment ? _agreement : LocalAgreement.Nothing).Then(heard);
        _agreementOn = segment;
        return new LiveEvent.Partial(_agreement.Text, _agreement.StableCharacters, segment, lag);
    }

    /// <summary>A closed segment was heard; null when it is not the one that is waited for, or is tried again.</summary>
    public (SegmentBoundary Segment, ImmutableArray<Word> Words)? Heard(long from, ImmutableArray<Word>? words, ILiveSessionWork self, string session)
    {
        if (_hearing?.Waiting is not { } closed || closed.From != from)
            return null;
        _isFinishing = false;
        if (words is null && ++_failures < MostAttempts)
        {
            Listen(self);
            return null;
        }

        if (words is null)
            LiveLog.GivenUp(work.Log, session, from, _failures);
        _failures = 0;
        return (closed, words ?? []);
    }

    /// <summary>The words of that segment are saved.</summary>
    public void Settle()
    {
        _hearing!.Settle();
        LeavePlace();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _stop?.Cancel();
        _stop?.Dispose();
        _stop = null;
        _hearing?.Dispose();
        _hearing = null;
        _place?.Dispose();
        _place = null;
    }

    private LiveHearing New(SegmentStart start) => new(start, Samples(work.Options.MostWaiting), Samples(work.Options.PassEvery));

    private static int Samples(TimeSpan time) => (int)(time.TotalSeconds * VoiceLevel.SampleRate);

    private void LeavePlace()
    {
        if (!_isResting || _isPassing || _isFinishing || HasWaiting)
            return;
        _place?.Dispose();
        _place = null;
    }
}

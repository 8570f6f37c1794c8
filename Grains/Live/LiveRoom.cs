using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Live;

namespace LearningSessions.Grains.Live;

/// <summary>What a session is in memory while it goes on: who is connected, what is heard, whether it is being closed. Used in a grain's turns; a new activation
/// begins anew from what was saved.</summary>
internal sealed class LiveRoom(LiveWork work) : IDisposable
{
    private readonly LiveAudience _audience = new();

    /// <summary>What hears it.</summary>
    public LiveEar Ear { get; } = new(work);

    /// <summary>Why it is being closed; null while it is not.</summary>
    public LiveEnding? Ending { get; private set; }

    /// <summary>The session as others see it.</summary>
    public LiveSession? Seen(LiveSession? session) => LiveAdmission.Seen(session, Ending);

    /// <summary>Whether a connection is the one that speaks.</summary>
    public bool IsSpeaker(int connection) => connection == _audience.Connection;

    /// <summary>Somebody wants to speak.</summary>
    /// <param name="listener">Who.</param>
    /// <param name="number">The number of their connection.</param>
    /// <param name="state">The session.</param>
    /// <param name="finals">What is final so far.</param>
    /// <param name="now">UTC.</param>
    public JoinLiveOutcome Join(ILiveListener listener, int number, LiveSessionState state, ImmutableArray<LiveSegment> finals, DateTimeOffset now)
    {
        var session = state.Session!;
        if (!LiveAdmission.TakesAudio(session, Ending))
        {
            _audience.Join(0, listener);
            return new JoinLiveOutcome.Over(Seen(session)!, finals);
        }

        if (Ear.Open(session.Request.Language, state.Start, now, out var reason) is { } refusal)
            return LiveAdmission.Refuse(refusal, reason);
        _audience.Join(number, listener);
        return new JoinLiveOutcome.Joined(number, Ear.Received, session, finals);
    }

    /// <summary>A frame came.</summary>
    public PushOutcome Push(int connection, long from, byte[] audio, LiveSessionState state, DateTimeOffset now)
    {
        if (LiveAdmission.WhyNot(state, Ending, Ear.IsOpen, IsSpeaker(connection)) is { } refused)
            return refused;
        if (state.Session!.ExpiresAt > now)
            return Ear.Take(from, audio, now);
        Close(LiveEnding.Expired, state);
        return new PushOutcome.Over();
    }

    /// <summary>A connection is gone; the session waits for the next one.</summary>
    public void Leave(int connection)
    {
        if (!IsSpeaker(connection))
            return;
        _audience.Leave();
        Ear.Rest();
    }

    /// <summary>Somebody watches, for a while.</summary>
    public void Watch(ILiveListener listener, DateTimeOffset now) => _audience.Watch(listener, now);

    /// <summary>Takes no more audio. The end is saved when the last words are: until then a new activation still takes what a client kept.</summary>
    public void Close(LiveEnding why, LiveSessionState state)
    {
        if (!LiveAdmission.TakesAudio(state.Session, Ending))
            return;
        Ending = why;
        Ear.End(state.Start);
    }

    /// <summary>Tells all who listen.</summary>
    public void Tell(IEnumerable<LiveEvent> what, DateTimeOffset now)
    {
        foreach (var each in what)
            _audience.Tell(each, now);
    }

    /// <inheritdoc />
    public void Dispose() => Ear.Dispose();
}

using LearningSessions.Grains.Interfaces.Live;

namespace LearningSessions.Grains.Live;

/// <summary>Who is told what is heard: the connection that speaks, and those who watch. In memory, used in a grain's turns.</summary>
internal sealed class LiveAudience
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private readonly Dictionary<ILiveListener, DateTimeOffset> _watchers = [];
    private ILiveListener? _speaker;

    /// <summary>The number of the connection that speaks; 0 for none.</summary>
    public int Connection { get; private set; }

    /// <summary>Another connection speaks; the one before is told.</summary>
    public void Join(int connection, ILiveListener listener)
    {
        if (_speaker is { } before && !before.Equals(listener))
            Send(before, new LiveEvent.Replaced());
        (Connection, _speaker) = (connection, listener);
    }

    /// <summary>The connection is gone.</summary>
    public void Leave() => (Connection, _speaker) = (0, null);

    /// <summary>Somebody watches, for a while.</summary>
    public void Watch(ILiveListener listener, DateTimeOffset now) => _watchers[listener] = now + Lease;

    /// <summary>Tells all of them.</summary>
    public void Tell(LiveEvent what, DateTimeOffset now)
    {
        if (_speaker is { } speaker)
            Send(speaker, what);
        foreach (var (watcher, until) in _watchers.ToList())
        {
            if (until < now)
                _watchers.Remove(watcher);
            else
                Send(watcher, what);
        }
    }

    // One way: whether it arrives is the connection's affair, which is told all that is final when it comes back.
    private static void Send(ILiveListener listener, LiveEvent what) => listener.Tell(what);
}

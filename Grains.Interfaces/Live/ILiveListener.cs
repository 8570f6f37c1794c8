namespace LearningSessions.Grains.Interfaces.Live;

/// <summary>Somebody who is told what is heard in a session: the one who speaks, or one who watches.</summary>
[Alias("ILiveListener")]
public interface ILiveListener : IGrainObserver
{
    /// <summary>Something happened. Must return at once.</summary>
    [Alias("Tell")]
    void Tell(LiveEvent what);
}

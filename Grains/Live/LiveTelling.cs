using LearningSessions.Grains.Interfaces.Live;

namespace LearningSessions.Grains.Live;

/// <summary>What those who listen to a session are told once it is saved.</summary>
public static class LiveTelling
{
    /// <summary>A closed stretch is saved: its words, where there are any, and up to where audio need not be kept.</summary>
    /// <param name="before">The session before it.</param>
    /// <param name="now">The session with it.</param>
    public static IEnumerable<LiveEvent> OfSaved(LiveSession before, LiveSessionState now)
    {
        if (now.Session!.Segments > before.Segments)
            yield return new LiveEvent.Final(now.Tail[^1]);
        yield return new LiveEvent.Saved(now.Session.SavedSamples);
    }

    /// <summary>An attempt to write the report is over: the report, where there is one, and the end, unless it is tried again.</summary>
    public static IEnumerable<LiveEvent> OfCoached(LiveSession session)
    {
        if (session.Report is { } report)
            yield return new LiveEvent.Reported(report);
        if (session.Work is { HasEnded: true } work)
            yield return new LiveEvent.Ended(session.Ending!.Value, work.Reason);
    }
}

using LearningSessions.Grains.Interfaces.Live;

namespace LearningSessions.Grains.Live;

/// <summary>Whom a session lets speak, and until when.</summary>
public static class LiveAdmission
{
    private static readonly TimeSpan BusyFor = TimeSpan.FromSeconds(5);

    /// <summary>The answer to a request for a session that there is already: the same again, or another one. A group that was left out is no difference.</summary>
    public static BeginLiveOutcome Repeat(LiveSession session, BeginLiveSession request) =>
        session.Request == request with { Group = request.Group ?? session.Request.Group } ? new BeginLiveOutcome.AlreadyBegun() : new BeginLiveOutcome.Conflicting();

    /// <summary>Whether it takes audio.</summary>
    /// <param name="session">The session; null when it was not begun.</param>
    /// <param name="ending">Why it is being closed; null while it is not.</param>
    public static bool TakesAudio(LiveSession? session, LiveEnding? ending) => session?.Status == LiveStatus.Open && ending is null;

    /// <summary>The session as others see it: closing from the moment on at which it takes no more audio.</summary>
    /// <param name="session">As it is saved.</param>
    /// <param name="ending">Why it is being closed; null while it is not.</param>
    public static LiveSession? Seen(LiveSession? session, LiveEnding? ending) =>
        session is { Status: LiveStatus.Open } && ending is not null ? session with { Status = LiveStatus.Closing } : session;

    /// <summary>The answer to whom nobody can hear now.</summary>
    /// <param name="why">Why.</param>
    /// <param name="reason">The same for people.</param>
    public static JoinLiveOutcome Refuse(EarRefusal why, string reason) =>
        why == EarRefusal.Busy ? new JoinLiveOutcome.Busy(BusyFor) : new JoinLiveOutcome.Refused(reason);

    /// <summary>Why a frame is not heard; null when it is.</summary>
    /// <param name="state">The session.</param>
    /// <param name="ending">Why it is being closed; null while it is not.</param>
    /// <param name="isHearing">Whether its audio is in memory: not after a restart, before somebody joined.</param>
    /// <param name="isSpeaker">Whether the frame is of the connection that speaks.</param>
    public static PushOutcome? WhyNot(LiveSessionState state, LiveEnding? ending, bool isHearing, bool isSpeaker) => (isHearing, isSpeaker) switch
    {
        _ when !TakesAudio(state.Session, ending) => new PushOutcome.Over(),
        (false, _) => new PushOutcome.Gap(state.Start.Sample),
        (_, false) => new PushOutcome.Replaced(),
        _ => null,
    };

    /// <summary>Why an open session ends by itself; null when it does not.</summary>
    /// <param name="session">The session.</param>
    /// <param name="heardAt">When audio or a connection came last, UTC.</param>
    /// <param name="abandonAfter">After how long without either it counts as abandoned.</param>
    /// <param name="now">UTC.</param>
    public static LiveEnding? Overdue(LiveSession session, DateTimeOffset heardAt, TimeSpan abandonAfter, DateTimeOffset now) => session switch
    {
        _ when session.ExpiresAt <= now => LiveEnding.Expired,
        _ when heardAt <= now - abandonAfter && session.CreatedAt <= now - abandonAfter => LiveEnding.Abandoned,
        _ => null,
    };
}

using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Interfaces.Live;

/// <summary>One session of live speech: its questions, what was said, the report. Audio lives in memory only; what is final is durable. Key: the session's
/// id.</summary>
[Alias("ILiveSessionGrain")]
public interface ILiveSessionGrain : IWorkOwner
{
    /// <summary>Begins the session. The same request again changes nothing.</summary>
    [Alias("Begin")]
    Task<BeginLiveOutcome> Begin(BeginLiveSession request);

    /// <summary>The session once its questions are there; null when it was not begun.</summary>
    [Alias("Ready"), AlwaysInterleave, ResponseTimeout("00:01:00")]
    Task<LiveSession?> Ready();

    /// <summary>The session as it now is; null when it was not begun.</summary>
    [Alias("Get"), ReadOnly]
    Task<LiveSession?> Get();

    /// <summary>All that is final, in order.</summary>
    [Alias("Transcript")]
    Task<ImmutableArray<LiveSegment>> Transcript();

    /// <summary>Wants to speak. A connection that spoke before is told that it was replaced.</summary>
    [Alias("Join")]
    Task<JoinLiveOutcome> Join(ILiveListener listener);

    /// <summary>Takes audio: 16-bit little-endian mono at 16,000 samples a second. What came before is ignored; a gap is refused.</summary>
    /// <param name="connection">The number that the connection joined with.</param>
    /// <param name="fromSample">The number of the first sample, counted from the start of the session.</param>
    /// <param name="audio">Whole samples.</param>
    [Alias("Push")]
    Task<PushOutcome> Push(int connection, long fromSample, byte[] audio);

    /// <summary>What follows answers this question; a number that no question has is ignored.</summary>
    [Alias("Answer")]
    Task Answer(int connection, int question);

    /// <summary>The connection is gone; the session waits for the next one.</summary>
    [Alias("Leave")]
    Task Leave(int connection);

    /// <summary>Takes no more audio, and has the report written.</summary>
    [Alias("Finish")]
    Task Finish();

    /// <summary>Wants to be told what is heard, for the next two minutes; asking again prolongs it.</summary>
    [Alias("Watch")]
    Task Watch(ILiveListener listener);

    /// <summary>Takes up the report that was given up or is waiting for its next attempt.</summary>
    [Alias("Retry")]
    Task<RetryOutcome> Retry();
}

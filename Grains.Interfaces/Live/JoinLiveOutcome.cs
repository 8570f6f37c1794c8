using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Live;

/// <summary>The answer to somebody who wants to speak.</summary>
[GenerateSerializer, Immutable, Alias("JoinLiveOutcome")]
[JsonDerivedType(typeof(Joined), "joined")]
[JsonDerivedType(typeof(Busy), "busy")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Over), "over")]
[JsonDerivedType(typeof(Unknown), "unknown")]
public abstract record JoinLiveOutcome
{
    private JoinLiveOutcome()
    {
    }

    /// <summary>Audio is taken from this connection, and from no older one.</summary>
    /// <param name="Connection">Its number, which comes with each frame.</param>
    /// <param name="ResumeFrom">The first sample that is wanted.</param>
    /// <param name="Session">The session.</param>
    /// <param name="Finals">What is final so far.</param>
    [GenerateSerializer, Immutable, Alias("JoinLiveOutcome.Joined")]
    public sealed record Joined(
        [property: Id(0)] int Connection,
        [property: Id(1)] long ResumeFrom,
        [property: Id(2)] LiveSession Session,
        [property: Id(3)] ImmutableArray<LiveSegment> Finals) : JoinLiveOutcome;

    /// <summary>As many speak as can be heard at once.</summary>
    /// <param name="RetryAfter">When to ask again.</param>
    [GenerateSerializer, Immutable, Alias("JoinLiveOutcome.Busy")]
    public sealed record Busy([property: Id(0)] TimeSpan RetryAfter) : JoinLiveOutcome;

    /// <summary>Nobody here understands the session's language.</summary>
    /// <param name="Reason">Why.</param>
    [GenerateSerializer, Immutable, Alias("JoinLiveOutcome.Refused")]
    public sealed record Refused([property: Id(0)] string Reason) : JoinLiveOutcome;

    /// <summary>It takes no more audio; what follows is still told.</summary>
    /// <param name="Session">The session.</param>
    /// <param name="Finals">What is final so far.</param>
    [GenerateSerializer, Immutable, Alias("JoinLiveOutcome.Over")]
    public sealed record Over([property: Id(0)] LiveSession Session, [property: Id(1)] ImmutableArray<LiveSegment> Finals) : JoinLiveOutcome;

    /// <summary>There is no such session.</summary>
    [GenerateSerializer, Immutable, Alias("JoinLiveOutcome.Unknown")]
    public sealed record Unknown : JoinLiveOutcome;
}

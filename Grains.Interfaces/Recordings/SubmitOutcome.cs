using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Recordings;

/// <summary>The answer to <see cref="SubmitRecording"/>.</summary>
[GenerateSerializer, Immutable, Alias("SubmitOutcome")]
[JsonDerivedType(typeof(Accepted), "accepted")]
[JsonDerivedType(typeof(AlreadyAccepted), "alreadyAccepted")]
[JsonDerivedType(typeof(Conflicting), "conflicting")]
[JsonDerivedType(typeof(UnknownTutor), "unknownTutor")]
[JsonDerivedType(typeof(Refused), "refused")]
public abstract record SubmitOutcome
{
    private SubmitOutcome()
    {
    }

    /// <summary>The recording is durable and its steps have begun.</summary>
    [GenerateSerializer, Immutable, Alias("SubmitOutcome.Accepted")]
    public sealed record Accepted([property: Id(0)] Recording Recording) : SubmitOutcome;

    /// <summary>The same request came before; its blobs are the ones kept, those of this request can go.</summary>
    [GenerateSerializer, Immutable, Alias("SubmitOutcome.AlreadyAccepted")]
    public sealed record AlreadyAccepted([property: Id(0)] Recording Recording) : SubmitOutcome;

    /// <summary>Another request came before under this id.</summary>
    [GenerateSerializer, Immutable, Alias("SubmitOutcome.Conflicting")]
    public sealed record Conflicting : SubmitOutcome;

    /// <summary>No tutor has this id.</summary>
    [GenerateSerializer, Immutable, Alias("SubmitOutcome.UnknownTutor")]
    public sealed record UnknownTutor : SubmitOutcome;

    /// <summary>The audio cannot be used; nothing is kept.</summary>
    [GenerateSerializer, Immutable, Alias("SubmitOutcome.Refused")]
    public sealed record Refused([property: Id(0)] AudioRefusal Refusal, [property: Id(1)] string Reason) : SubmitOutcome;
}

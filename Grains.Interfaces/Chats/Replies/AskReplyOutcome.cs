using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Chats.Replies;

/// <summary>The answer to <see cref="AskReply"/>.</summary>
[GenerateSerializer, Immutable, Alias("AskReplyOutcome")]
[JsonDerivedType(typeof(Accepted), "accepted")]
[JsonDerivedType(typeof(AlreadyAccepted), "alreadyAccepted")]
[JsonDerivedType(typeof(Conflicting), "conflicting")]
[JsonDerivedType(typeof(UnknownChat), "unknownChat")]
public abstract record AskReplyOutcome
{
    private AskReplyOutcome()
    {
    }

    /// <summary>It is durable and has begun.</summary>
    [GenerateSerializer, Immutable, Alias("AskReplyOutcome.Accepted")]
    public sealed record Accepted([property: Id(0)] ChatReply Reply) : AskReplyOutcome;

    /// <summary>The same request came before.</summary>
    [GenerateSerializer, Immutable, Alias("AskReplyOutcome.AlreadyAccepted")]
    public sealed record AlreadyAccepted([property: Id(0)] ChatReply Reply) : AskReplyOutcome;

    /// <summary>Another request came before under this id.</summary>
    [GenerateSerializer, Immutable, Alias("AskReplyOutcome.Conflicting")]
    public sealed record Conflicting : AskReplyOutcome;

    /// <summary>The conversation has no message.</summary>
    [GenerateSerializer, Immutable, Alias("AskReplyOutcome.UnknownChat")]
    public sealed record UnknownChat : AskReplyOutcome;
}

using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Chats.Replies;

/// <summary>How an attempt to reply ended.</summary>
[GenerateSerializer, Immutable, Alias("ReplyOutcome")]
[JsonDerivedType(typeof(Replied), "replied")]
[JsonDerivedType(typeof(NobodyReplies), "nobodyReplies")]
[JsonDerivedType(typeof(Failed), "failed")]
public abstract record ReplyOutcome
{
    private ReplyOutcome()
    {
    }

    /// <summary>The model answered, and the answer stands in the conversation.</summary>
    [GenerateSerializer, Immutable, Alias("ReplyOutcome.Replied")]
    public sealed record Replied(
        [property: Id(0)] string Text,
        [property: Id(1)] string Model,
        [property: Id(2)] int PromptVersion,
        [property: Id(3)] DateTimeOffset At,
        [property: Id(4)] ChatSpent Spent) : ReplyOutcome;

    /// <summary>No model is there that could.</summary>
    [GenerateSerializer, Immutable, Alias("ReplyOutcome.NobodyReplies")]
    public sealed record NobodyReplies([property: Id(0)] string Reason) : ReplyOutcome;

    /// <summary>It could not be answered.</summary>
    [GenerateSerializer, Immutable, Alias("ReplyOutcome.Failed")]
    public sealed record Failed([property: Id(0)] ProviderFailure Failure, [property: Id(1)] ChatSpent Spent) : ReplyOutcome;
}

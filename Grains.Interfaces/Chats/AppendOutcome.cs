using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Chats.Groups;

namespace LearningSessions.Grains.Interfaces.Chats;

/// <summary>The answer to <see cref="AppendMessages"/>.</summary>
[GenerateSerializer, Immutable, Alias("AppendOutcome")]
[JsonDerivedType(typeof(Appended), "appended")]
[JsonDerivedType(typeof(OtherGroup), "otherGroup")]
[JsonDerivedType(typeof(Full), "full")]
public abstract record AppendOutcome
{
    private AppendOutcome()
    {
    }

    /// <summary>All of them are durable.</summary>
    /// <param name="Chat">The conversation as it now is.</param>
    /// <param name="Added">How many were new.</param>
    /// <param name="Known">How many had come before.</param>
    [GenerateSerializer, Immutable, Alias("AppendOutcome.Appended")]
    public sealed record Appended([property: Id(0)] ChatSession Chat, [property: Id(1)] int Added, [property: Id(2)] int Known) : AppendOutcome;

    /// <summary>The conversation belongs to another group; nothing was added.</summary>
    [GenerateSerializer, Immutable, Alias("AppendOutcome.OtherGroup")]
    public sealed record OtherGroup([property: Id(0)] ChatGroupId Group) : AppendOutcome;

    /// <summary>The conversation would have more messages than it can hold; nothing was added.</summary>
    [GenerateSerializer, Immutable, Alias("AppendOutcome.Full")]
    public sealed record Full([property: Id(0)] int Limit) : AppendOutcome;
}

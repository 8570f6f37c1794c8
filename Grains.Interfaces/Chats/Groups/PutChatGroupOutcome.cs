using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Chats.Groups;

/// <summary>The answer to <see cref="PutChatGroup"/>.</summary>
[GenerateSerializer, Immutable, Alias("PutChatGroupOutcome")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(VersionConflict), "versionConflict")]
public abstract record PutChatGroupOutcome
{
    private PutChatGroupOutcome()
    {
    }

    /// <summary>The group as it now is.</summary>
    [GenerateSerializer, Immutable, Alias("PutChatGroupOutcome.Done")]
    public sealed record Done([property: Id(0)] ChatGroup Group) : PutChatGroupOutcome;

    /// <summary>Somebody changed it since.</summary>
    [GenerateSerializer, Immutable, Alias("PutChatGroupOutcome.VersionConflict")]
    public sealed record VersionConflict([property: Id(0)] int Version) : PutChatGroupOutcome;
}

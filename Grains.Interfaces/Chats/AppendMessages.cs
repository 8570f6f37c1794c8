using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Chats.Groups;

namespace LearningSessions.Grains.Interfaces.Chats;

/// <summary>Adds messages to a conversation.</summary>
/// <param name="Group">What it is grouped by; null where that is unknown. A group once known stays.</param>
/// <param name="Messages">In any order; those that are known already change nothing.</param>
/// <param name="AnalyseWhenIdle">Whether the conversation analyses itself once nothing more comes for the set time. Else it waits for the schedule.</param>
[GenerateSerializer, Immutable, Alias("AppendMessages")]
public sealed record AppendMessages(
    [property: Id(0)] ChatGroupId? Group,
    [property: Id(1)] ImmutableArray<ChatMessage> Messages,
    [property: Id(2)] bool AnalyseWhenIdle);

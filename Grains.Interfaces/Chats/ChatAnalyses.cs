using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Chats;

/// <summary>A part of the analyses of a conversation.</summary>
/// <param name="Items">The newest first.</param>
/// <param name="Before">The number before which the next part begins; null when this is the last.</param>
[GenerateSerializer, Immutable, Alias("ChatAnalyses")]
public sealed record ChatAnalyses([property: Id(0)] ImmutableArray<ChatAnalysis> Items, [property: Id(1)] int? Before);

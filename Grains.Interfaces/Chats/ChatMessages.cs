using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Chats;

/// <summary>A part of the messages of a conversation, in the order they were sent.</summary>
/// <param name="From">The number of the first of them, from 1.</param>
/// <param name="Items">The messages.</param>
/// <param name="Next">The number of the next part's first message; null when this is the last.</param>
[GenerateSerializer, Immutable, Alias("ChatMessages")]
public sealed record ChatMessages([property: Id(0)] int From, [property: Id(1)] ImmutableArray<ChatMessage> Items, [property: Id(2)] int? Next);

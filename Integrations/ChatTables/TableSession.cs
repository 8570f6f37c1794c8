using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Chats;

namespace LearningSessions.Integrations.ChatTables;

/// <summary>A row of the table <c>session</c> with its messages.</summary>
/// <param name="Id">Its id as text.</param>
/// <param name="Group">What it is grouped by; null when it is not.</param>
/// <param name="Messages">In the order they were sent; messages without text or time are left out.</param>
public sealed record TableSession(string Id, string? Group, ImmutableArray<ChatMessage> Messages);

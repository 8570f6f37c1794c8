using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Chats;

namespace LearningSessions.Api.Pages.Chats;

/// <summary>What the page of a conversation shows.</summary>
/// <param name="Chat">The conversation.</param>
/// <param name="Messages">A part of its messages.</param>
/// <param name="Analyses">Its newest analyses, the newest first.</param>
/// <param name="Fault">Why what somebody did was refused; null where nothing was.</param>
public sealed record ChatModel(ChatSession Chat, ChatMessages Messages, ImmutableArray<ChatAnalysis> Analyses, string? Fault);

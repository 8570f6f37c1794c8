using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Chats;

namespace LearningSessions.Grains.Chats.Analysis;

/// <summary>What a model says of a conversation: the shape of <c>chat-analysis.schema.json</c>.</summary>
internal sealed record ModelChatVerdict(
    int? Satisfaction,
    bool? Resolved,
    ImmutableArray<string> Summary,
    ImmutableArray<string> Improvements,
    ImmutableArray<string> Topics,
    string Language,
    ImmutableArray<ChatMood> Moods,
    double Confidence);

using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Groups;
using LearningSessions.Grains.Interfaces.Curriculum;

namespace LearningSessions.Grains.Chats.Analysis;

/// <summary>What an analyst gets.</summary>
/// <param name="Chat">The conversation's id.</param>
/// <param name="Attempt">Names this attempt, so that a call that was cut off stays counted.</param>
/// <param name="Group">What it is for; null when nobody described that.</param>
/// <param name="Messages">All messages in the order they were sent.</param>
/// <param name="Topics">The topics of the curriculum for the group's subject; blank where there are none.</param>
public sealed record ChatMaterial(
    ChatId Chat, string Attempt, ChatGroup? Group, ImmutableArray<ChatMessage> Messages, ImmutableArray<CurriculumTopic> Topics);

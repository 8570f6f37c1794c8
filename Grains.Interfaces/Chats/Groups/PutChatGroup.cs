using LearningSessions.Grains.Interfaces.Prompts;

namespace LearningSessions.Grains.Interfaces.Chats.Groups;

/// <summary>Makes or changes a group.</summary>
/// <param name="Title">How people call it; at most 200 characters.</param>
/// <param name="Goal">What a conversation should reach, as a sentence; at most 500 characters.</param>
/// <param name="Prompt">The prompt its conversations are analysed with; null for the one all share.</param>
/// <param name="Subject">The subject of the curriculum whose topics its conversations should touch.</param>
[GenerateSerializer, Immutable, Alias("PutChatGroup")]
public sealed record PutChatGroup(
    [property: Id(0)] string Title,
    [property: Id(1)] string Goal,
    [property: Id(2)] PromptName? Prompt = null,
    [property: Id(3)] string? Subject = null);

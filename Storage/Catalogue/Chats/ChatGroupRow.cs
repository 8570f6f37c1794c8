using LearningSessions.Grains.Interfaces.Chats.Groups;
using LearningSessions.Grains.Interfaces.Prompts;

namespace LearningSessions.Storage.Catalogue.Chats;

/// <summary>A group of conversations in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">How people call it; blank when nobody described it.</param>
/// <param name="Goal">What its conversations should reach.</param>
/// <param name="Prompt">The prompt they are analysed with; null for the one all share.</param>
/// <param name="Subject">The subject of the curriculum; null where there is none.</param>
/// <param name="Chats">How many conversations it has.</param>
/// <param name="MeanSatisfaction">The mean of those that are known; null when there is none.</param>
public sealed record ChatGroupRow(
    ChatGroupId Id, string Title, string Goal, PromptName? Prompt, string? Subject, int Chats, double? MeanSatisfaction);

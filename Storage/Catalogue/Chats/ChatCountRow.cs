namespace LearningSessions.Storage.Catalogue.Chats;

/// <summary>How many conversations have something in common.</summary>
/// <param name="Key">What: a satisfaction, a topic, a language; blank where it is unknown.</param>
/// <param name="Chats">How many.</param>
/// <param name="MeanSatisfaction">The mean of those that are known; null when there is none.</param>
public sealed record ChatCountRow(string Key, int Chats, double? MeanSatisfaction);

namespace LearningSessions.Storage.Catalogue.Chats;

/// <summary>Conversations in numbers; where a person corrected the satisfaction, the correction counts.</summary>
/// <param name="Day">The day they began (<c>2026-11-21</c>), in the deployment's zone; blank for all of them.</param>
/// <param name="Chats">How many.</param>
/// <param name="Analysed">How many of them were analysed.</param>
/// <param name="Known">How many have a known satisfaction.</param>
/// <param name="MeanSatisfaction">Their mean, 0 to 10; null when there is none.</param>
/// <param name="Resolved">How many were resolved.</param>
/// <param name="Unresolved">How many were not; of the others it is unknown.</param>
/// <param name="Corrected">Of how many a person judged the satisfaction.</param>
/// <param name="InputTokens">Tokens that models read for them.</param>
/// <param name="OutputTokens">Tokens that models wrote for them.</param>
/// <param name="Cost">US dollars: the sum of the costs that are known.</param>
/// <param name="UnknownCosts">How many have a cost that is unknown: it is in no sum.</param>
public sealed record ChatTotals(
    string Day,
    int Chats,
    int Analysed,
    int Known,
    double? MeanSatisfaction,
    int Resolved,
    int Unresolved,
    int Corrected,
    long InputTokens,
    long OutputTokens,
    decimal Cost,
    int UnknownCosts);

using LearningSessions.Grains.Interfaces.Chats.Audits;

namespace LearningSessions.Storage.Catalogue.Chats;

/// <summary>One version of a prompt at work.</summary>
/// <param name="Version">Which.</param>
/// <param name="Calls">Model calls, repairs and those not sent included.</param>
/// <param name="Answered">Of these, calls whose answer fitted what was asked.</param>
/// <param name="MeanLatency">Seconds of the calls that were sent; null when there is none.</param>
/// <param name="Cost">US dollars: the sum of the costs that are known.</param>
/// <param name="UnknownCosts">Calls whose cost is unknown.</param>
/// <param name="Analyses">Analyses of conversations made with it.</param>
/// <param name="MeanScore">The mean satisfaction these give; null when there is none.</param>
/// <param name="Agreement">How far people agree with these.</param>
public sealed record PromptPerformanceRow(
    int Version,
    long Calls,
    long Answered,
    double? MeanLatency,
    decimal Cost,
    long UnknownCosts,
    long Analyses,
    double? MeanScore,
    Agreement Agreement);

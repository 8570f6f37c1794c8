using LearningSessions.Grains.Interfaces.Models;

namespace LearningSessions.Storage.Catalogue.Spend;

/// <summary>What model calls of one group cost.</summary>
/// <param name="Key">The model, prompt (blank for speech recognition, which has none), kind or day (<c>2026-11-21</c>).</param>
/// <param name="Calls">How many, repairs and those not sent included.</param>
/// <param name="Stopped">How many of them a budget stopped.</param>
/// <param name="Usage">The tokens that are known.</param>
/// <param name="Cost">US dollars: the sum of the costs that are known.</param>
/// <param name="UnknownCosts">Calls whose cost is unknown: it is in no sum.</param>
/// <param name="AudioSeconds">Seconds of audio that were turned into words.</param>
public sealed record ModelSpendRow(string Key, long Calls, long Stopped, TokenUsage Usage, decimal Cost, long UnknownCosts, double AudioSeconds);

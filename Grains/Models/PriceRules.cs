using LearningSessions.Grains.Interfaces.Models;

namespace LearningSessions.Grains.Models;

/// <summary>What tokens cost.</summary>
public static class PriceRules
{
    private const decimal Million = 1_000_000;
    private const decimal SecondsInHour = 3_600;

    /// <summary>The price that holds at a time; null when none does.</summary>
    public static ModelPrice? ValidAt(IEnumerable<ModelPrice> prices, DateTimeOffset at) =>
        prices.Where(price => price.From <= DateOnly.FromDateTime(at.UtcDateTime)).MaxBy(price => price.From);

    /// <summary>US dollars; null when a token was used whose price is unknown.</summary>
    public static decimal? Cost(TokenUsage usage, ModelPrice? price) =>
        Cost(usage.Input, price?.Input) + Cost(usage.Cached, price?.Cached) + Cost(usage.Output, price?.Output) + Cost(usage.Audio, price?.Audio);

    /// <summary>The most that a call can cost: nothing is cached and the answer is as long as it may be.</summary>
    public static decimal? Ceiling(int inputTokens, int audioTokens, int maxOutputTokens, ModelPrice? price) =>
        Cost(new TokenUsage(inputTokens, 0, maxOutputTokens, audioTokens), price);

    /// <summary>What audio costs, in US dollars; null when an hour of it has no known price.</summary>
    public static decimal? AudioCost(double seconds, ModelPrice? price) => price?.AudioHour * (decimal)seconds / SecondsInHour;

    private static decimal? Cost(long tokens, decimal? perMillion) => tokens == 0 ? 0 : tokens * perMillion / Million;
}

using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Recordings;

namespace LearningSessions.Integrations.Speech;

/// <summary>What an hour of audio costs from a day on; what is left out is unknown.</summary>
public sealed class SpeechPriceOptions
{
    /// <summary>The first day it holds, UTC.</summary>
    public DateOnly From { get; set; }

    /// <summary>US dollars for an hour of audio.</summary>
    public decimal? AudioHour { get; set; }

    /// <summary>The tariff of a service that costs nothing, whatever the day.</summary>
    internal static SpeechTariff Nothing { get; } = new([new ModelPrice { AudioHour = 0 }]);

    /// <summary>What is wrong with prices, in words.</summary>
    internal static IEnumerable<string> FaultsOf(IReadOnlyCollection<SpeechPriceOptions> prices)
    {
        if (prices.Any(price => price.From == default))
            yield return "Each price needs the day From which it holds.";
        if (prices.DistinctBy(price => price.From).Count() < prices.Count)
            yield return "Two prices begin on the same day.";
        if (prices.Any(price => price.AudioHour < 0))
            yield return "A price cannot be negative.";
    }

    /// <summary>The tariff of a service.</summary>
    internal static SpeechTariff TariffOf(IEnumerable<SpeechPriceOptions> prices) =>
        new(prices.Select(price => new ModelPrice { From = price.From, AudioHour = price.AudioHour }).ToImmutableArray());
}

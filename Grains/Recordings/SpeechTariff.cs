using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Models;

namespace LearningSessions.Grains.Recordings;

/// <summary>What a recognizer's work costs.</summary>
/// <param name="Prices">Each from its day on; none where nobody has stated any: then a cost is unknown, which is not 0.</param>
/// <param name="IsFree">Whether it costs nothing, whatever the day: it runs on this machine.</param>
public sealed record SpeechTariff(ImmutableArray<ModelPrice> Prices, bool IsFree = false)
{
    /// <summary>That of an engine of this machine.</summary>
    public static SpeechTariff Free { get; } = new([new ModelPrice { AudioHour = 0 }], IsFree: true);
}

namespace LearningSessions.Grains.Interfaces.Models;

/// <summary>What a model costs from a day on, in US dollars per million tokens, or per hour of audio. A price left out is unknown, which is not
/// 0.</summary>
[GenerateSerializer, Immutable, Alias("ModelPrice")]
public sealed record ModelPrice
{
    /// <summary>The first day it holds, UTC; it holds until a later price begins.</summary>
    [Id(0)] public DateOnly From { get; init; }

    /// <summary>Text read and not cached.</summary>
    [Id(1)] public decimal? Input { get; init; }

    /// <summary>Text read from the cache.</summary>
    [Id(2)] public decimal? Cached { get; init; }

    /// <summary>Text written.</summary>
    [Id(3)] public decimal? Output { get; init; }

    /// <summary>Audio heard or spoken.</summary>
    [Id(4)] public decimal? Audio { get; init; }

    /// <summary>An hour of audio turned into words, in US dollars.</summary>
    [Id(5)] public decimal? AudioHour { get; init; }
}

namespace LearningSessions.Grains.Interfaces.Statistics;

/// <summary>Sessions counted together.</summary>
/// <param name="Sessions">How many took place.</param>
/// <param name="Users">How many different people took part; null for a kind that does not know them.</param>
/// <param name="MeanDuration">Mean length in seconds of those whose length is known.</param>
/// <param name="Words">Words said in those whose words are counted; null where none are.</param>
/// <param name="MeanSatisfaction">Mean satisfaction, 0 to 10, of those that have one.</param>
/// <param name="Cost">What model calls for this kind cost, US dollars, by the day of the call; null where it cannot be told (of one group, subject or level).</param>
[GenerateSerializer, Immutable, Alias("SessionFigures")]
public sealed record SessionFigures(
    [property: Id(0)] long Sessions,
    [property: Id(1)] long? Users,
    [property: Id(2)] double? MeanDuration,
    [property: Id(3)] long? Words,
    [property: Id(4)] double? MeanSatisfaction,
    [property: Id(5)] decimal? Cost);

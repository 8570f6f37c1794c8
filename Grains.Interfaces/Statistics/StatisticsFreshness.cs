namespace LearningSessions.Grains.Interfaces.Statistics;

/// <summary>How new the statistics are.</summary>
/// <param name="ComputedAt">When days were computed last, UTC; null before the first time.</param>
/// <param name="HoursWaiting">Hours whose sessions have changed since: their days are computed again at the next run.</param>
[GenerateSerializer, Immutable, Alias("StatisticsFreshness")]
public sealed record StatisticsFreshness([property: Id(0)] DateTimeOffset? ComputedAt, [property: Id(1)] long HoursWaiting);

using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Statistics;

/// <summary>The statistics of sessions over some days.</summary>
[GenerateSerializer, Immutable, Alias("SessionStatistics")]
public sealed record SessionStatistics
{
    /// <summary>Which sessions.</summary>
    [Id(0)] public required StatisticsQuery Query { get; init; }

    /// <summary>Each kind that has any session or cost.</summary>
    [Id(1)] public ImmutableArray<KindFigures> Kinds { get; init; } = [];

    /// <summary>Each day that has any, the earliest first.</summary>
    [Id(2)] public ImmutableArray<DayFigures> Days { get; init; } = [];

    /// <summary>What the sessions of each kind were about, the most sessions first; at most 20 of a kind.</summary>
    [Id(3)] public ImmutableArray<TopicFigures> Topics { get; init; } = [];

    /// <summary>When sessions begin; hours without any are left out.</summary>
    [Id(4)] public ImmutableArray<BusyHour> BusyHours { get; init; } = [];

    /// <summary>How new all of it is.</summary>
    [Id(5)] public StatisticsFreshness Freshness { get; init; } = new(null, 0);
}

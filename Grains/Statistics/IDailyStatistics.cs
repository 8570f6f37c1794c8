using LearningSessions.Grains.Interfaces.Statistics;

namespace LearningSessions.Grains.Statistics;

/// <summary>Statistics of sessions by day.</summary>
public interface IDailyStatistics
{
    /// <summary>The name of the one schedule that has them computed.</summary>
    const string Schedule = "daily-statistics";

    /// <summary>Computes the days anew whose sessions have changed since. At most one run at a time; what a run that was cut off left is done by the next.</summary>
    /// <param name="zone">In which days begin and end; another one than before computes all days.</param>
    /// <param name="cancel">Ends it between two days; nothing is lost.</param>
    /// <returns>How many days of single inputs were computed.</returns>
    Task<int> Compute(TimeZoneInfo zone, CancellationToken cancel);

    /// <summary>The statistics over some days as they were computed last.</summary>
    Task<SessionStatistics> Read(StatisticsQuery query);
}

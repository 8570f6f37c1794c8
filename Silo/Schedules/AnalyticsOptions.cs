namespace LearningSessions.Silo.Schedules;

/// <summary>How statistics are computed: the section <c>Analytics</c>.</summary>
public sealed class AnalyticsOptions
{
    /// <summary>When the schedule <c>daily-statistics</c> runs that the first start makes, in the deployment's zone; a schedule that is there keeps its times.
    /// Blank makes none. Default each ten minutes.</summary>
    public string Cron { get; set; } = "*/10 * * * *";
}

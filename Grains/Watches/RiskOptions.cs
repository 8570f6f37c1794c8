using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Grains.Watches;

/// <summary>When a learner is taken to be at risk: the section <c>Risks</c>.</summary>
public sealed class RiskOptions
{
    /// <summary>Points of engagement lost over the last three phases, from which on it is a sign; 101 switches it off. Default 15.</summary>
    [Range(1, 101)]
    public decimal EngagementFall { get; set; } = 15;

    /// <summary>Accuracy in percent below which it is a sign; 0 switches it off. Default 50.</summary>
    [Range(0, 100)]
    public decimal LowAccuracy { get; set; } = 50;

    /// <summary>A gap longer than this is a sign. Default 7 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3650.00:00:00")]
    public TimeSpan LongGap { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How often it is asked which learners have changed. Default each 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "1.00:00:00")]
    public TimeSpan CheckEvery { get; set; } = TimeSpan.FromSeconds(10);
}

using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Grains.Work;

/// <summary>When failed work is tried again: exponential backoff with full jitter.</summary>
public sealed class RetryOptions
{
    /// <summary>Failed attempts of one step before it is given up; 1 to 100.</summary>
    [Range(1, 100)]
    public int MaxAttempts { get; set; } = 8;

    /// <summary>The longest first wait; doubled with each failure. Default 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait that is not asked for by the service itself. Default 15 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Times the process may end during one step before the step runs with nothing beside it; as many times more, alone, and it is set
    /// aside as poison. 1 to 10.</summary>
    [Range(1, 10)]
    public int MaxInterruptions { get; set; } = 2;
}

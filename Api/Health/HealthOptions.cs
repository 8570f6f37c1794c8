using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Api.Health;

/// <summary>How the process ends behind a load balancer.</summary>
public sealed class HealthOptions
{
    /// <summary>How long requests are still taken, while /health/ready says no, after the process was told to stop. 0 to 5 minutes; default 0.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan DrainDelay { get; set; }
}

namespace LearningSessions.Grains.Interfaces.Schedules;

/// <summary>How a run ended.</summary>
[GenerateSerializer, Alias("RunResult")]
public enum RunResult
{
    /// <summary>The action did its part.</summary>
    Succeeded = 1,

    /// <summary>It did not.</summary>
    Failed = 2,

    /// <summary>The process ended during it.</summary>
    Interrupted = 3,
}

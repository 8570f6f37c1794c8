namespace LearningSessions.Grains.Interfaces.Schedules;

/// <summary>Why a run began.</summary>
[GenerateSerializer, Alias("RunTrigger")]
public enum RunTrigger
{
    /// <summary>Its time had come.</summary>
    Due = 1,

    /// <summary>Its time came while nothing ran, or while an earlier run was under way.</summary>
    CaughtUp = 2,

    /// <summary>A person asked for it.</summary>
    Asked = 3,

    /// <summary>The process ended during the run before it.</summary>
    AfterInterruption = 4,
}

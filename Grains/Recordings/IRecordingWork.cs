namespace LearningSessions.Grains.Recordings;

/// <summary>Where a recording's own background work reports. Key: the recording's id.</summary>
[Alias("IRecordingWork")]
public interface IRecordingWork : IGrainWithStringKey
{
    /// <summary>An attempt ended; the outcome of an older attempt is ignored.</summary>
    [Alias("StepEnded")]
    Task StepEnded(int attempt, StepOutcome outcome);
}

using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Interfaces.Recordings;

/// <summary>One recording: stored, transcribed, measured, with retries. Key: the recording's id.</summary>
[Alias("IRecordingGrain")]
public interface IRecordingGrain : IWorkOwner
{
    /// <summary>Accepts a recording and begins its steps. The same command again gives the same answer.</summary>
    [Alias("Submit")]
    Task<SubmitOutcome> Submit(SubmitRecording command);

    /// <summary>The recording, or null when there is none of this id.</summary>
    [Alias("Get"), ReadOnly]
    Task<Recording?> Get();

    /// <summary>Takes up a recording that was given up, skipped or is waiting for its next attempt.</summary>
    [Alias("Retry")]
    Task<RetryOutcome> Retry();
}

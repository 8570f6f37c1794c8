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

    /// <summary>Says who speaks. Measures, the tutor's trend and feedback that was not sent yet follow. The same command again gives the same
    /// answer.</summary>
    [Alias("CorrectSpeakers")]
    Task<SpeakersOutcome> CorrectSpeakers(CorrectSpeakers command);

    /// <summary>A speech service says that it is through with a job; what came of it is fetched at once instead of at the next poll.</summary>
    /// <param name="jobId">The service's id of the job.</param>
    /// <returns>False when there is no such recording; a job that is of no account any more changes nothing.</returns>
    [Alias("JobEnded")]
    Task<bool> JobEnded(string jobId);
}

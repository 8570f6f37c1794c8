using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Interfaces.Watches;

/// <summary>Watches one learner for signs of being at risk, and tells of new ones. Key: the learner's id.</summary>
[Alias("ILearnerWatchGrain")]
public interface ILearnerWatchGrain : IWorkOwner
{
    /// <summary>Looks at the learner's newest phases. A sign that was not there before raises an alert; one that is gone is forgotten.</summary>
    /// <param name="asOf">What counts as now, UTC: the newest response of all learners, so that old data raises no false alarm of absence.</param>
    /// <returns>The watch, or null when nothing is known of the learner.</returns>
    [Alias("Check")]
    Task<LearnerWatch?> Check(DateTimeOffset asOf);

    /// <summary>The watch as it was last checked; null before.</summary>
    [Alias("Get"), ReadOnly]
    Task<LearnerWatch?> Get();

    /// <summary>Takes up the delivery of alerts that was given up or is waiting for its next attempt.</summary>
    [Alias("Retry")]
    Task<RetryOutcome> Retry();
}

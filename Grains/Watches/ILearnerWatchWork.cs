namespace LearningSessions.Grains.Watches;

/// <summary>Where the delivery of a learner's alerts reports. Key: the learner's id.</summary>
[Alias("ILearnerWatchWork")]
public interface ILearnerWatchWork : IGrainWithStringKey
{
    /// <summary>An attempt ended; the outcome of an older attempt is ignored.</summary>
    [Alias("DeliveryEnded")]
    Task DeliveryEnded(int attempt, AlertsOutcome outcome);
}

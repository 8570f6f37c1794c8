namespace LearningSessions.Grains.Feedback;

/// <summary>Where a feedback's own background work reports. Key: the feedback's id.</summary>
[Alias("IFeedbackWork")]
public interface IFeedbackWork : IGrainWithStringKey
{
    /// <summary>An attempt ended; the outcome of an older attempt is ignored.</summary>
    [Alias("StepEnded")]
    Task StepEnded(int attempt, FeedbackStepOutcome outcome);
}

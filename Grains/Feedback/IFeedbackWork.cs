namespace LearningSessions.Grains.Feedback;

/// <summary>Where a feedback's own background work reports. Key: the feedback's id.</summary>
[Alias("IFeedbackWork")]
public interface IFeedbackWork : IGrainWithStringKey
{
    /// <summary>An attempt ended; the outcome of an older attempt is ignored.</summary>
    [Alias("StepEnded")]
    Task StepEnded(int attempt, FeedbackStepOutcome outcome);

    /// <summary>A draft is about to be handed to a service that takes no message twice for one; when this returns true, that is saved.</summary>
    /// <param name="attempt">The attempt that hands it over.</param>
    /// <param name="draft">The draft's number.</param>
    /// <returns>False when the attempt is no longer the one under way: then it must hand nothing over.</returns>
    [Alias("Hands")]
    Task<bool> Hands(int attempt, int draft);
}

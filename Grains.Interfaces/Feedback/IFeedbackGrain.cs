using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>The feedback of one tutor, kind and window. Key: the feedback's id.</summary>
[Alias("IFeedbackGrain")]
public interface IFeedbackGrain : IWorkOwner
{
    /// <summary>What it would be written from now; null when the tutor is unknown. Changes nothing.</summary>
    [Alias("Evaluate")]
    Task<Evaluation?> Evaluate();

    /// <summary>Has it written, once; the same request again gives the same feedback.</summary>
    [Alias("Request")]
    Task<FeedbackOutcome> Request(RequestFeedback command);

    /// <summary>The feedback, or null when nobody asked for it.</summary>
    [Alias("Get"), ReadOnly]
    Task<TutorFeedback?> Get();

    /// <summary>Changes the text of a draft; an approved feedback goes back to review.</summary>
    [Alias("Edit")]
    Task<FeedbackOutcome> Edit(EditDraft command);

    /// <summary>Approves it for sending.</summary>
    /// <param name="by">Who approves.</param>
    [Alias("Approve")]
    Task<FeedbackOutcome> Approve(string by);

    /// <summary>Rejects it; it can still be edited or regenerated.</summary>
    /// <param name="by">Who rejects.</param>
    [Alias("Reject")]
    Task<FeedbackOutcome> Reject(string by);

    /// <summary>Sends the approved drafts, each once.</summary>
    /// <param name="by">Who sends.</param>
    [Alias("Send")]
    Task<FeedbackOutcome> Send(string by);

    /// <summary>The speakers of a call of its window were corrected: what nobody edited and nobody sent is written anew.</summary>
    [Alias("CallCorrected")]
    Task CallCorrected(CorrectedCall call);

    /// <summary>Takes up writing or sending that was given up or is waiting for its next attempt.</summary>
    [Alias("Retry")]
    Task<RetryOutcome> Retry();
}

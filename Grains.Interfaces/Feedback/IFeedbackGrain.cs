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

    /// <summary>Changes the texts of drafts, all or none; an approved feedback goes back to review.</summary>
    [Alias("Edit")]
    Task<FeedbackOutcome> Edit(EditDrafts command);

    /// <summary>Approves it for sending.</summary>
    /// <param name="by">Who approves.</param>
    /// <param name="onVersion">The version the person saw, or null to approve whatever is there.</param>
    [Alias("Approve")]
    Task<FeedbackOutcome> Approve(string by, int? onVersion = null);

    /// <summary>Rejects it; it can still be edited or regenerated.</summary>
    /// <param name="by">Who rejects.</param>
    /// <param name="onVersion">The version the person saw, or null to reject whatever is there.</param>
    [Alias("Reject")]
    Task<FeedbackOutcome> Reject(string by, int? onVersion = null);

    /// <summary>Sends the approved drafts, each once.</summary>
    /// <param name="by">Who sends.</param>
    /// <param name="onVersion">The version the person saw, or null to send whatever is approved.</param>
    [Alias("Send")]
    Task<FeedbackOutcome> Send(string by, int? onVersion = null);

    /// <summary>The speakers of a call of its window were corrected: what nobody edited and nobody sent is written anew.</summary>
    [Alias("CallCorrected")]
    Task CallCorrected(CorrectedCall call);

    /// <summary>A person knows that the message of which nobody else knew has arrived: it is not sent again, and the next one is.</summary>
    /// <param name="by">Who says so.</param>
    [Alias("Arrived")]
    Task<FeedbackOutcome> Arrived(string by);

    /// <summary>A person knows that the message of which nobody else knew has not arrived: it is sent again.</summary>
    /// <param name="by">Who says so.</param>
    [Alias("SendAgain")]
    Task<FeedbackOutcome> SendAgain(string by);

    /// <summary>Takes what the delivery service tells of one of its messages; the same report again changes nothing.</summary>
    /// <returns>Whether the message is one of this feedback.</returns>
    [Alias("NoteReport")]
    Task<bool> NoteReport(DeliveryReport report);

    /// <summary>A part of who did what.</summary>
    /// <param name="part">Its number, as the later part names it; null for the newest.</param>
    [Alias("GetHistory"), ReadOnly]
    Task<FeedbackHistory> GetHistory(int? part = null);

    /// <summary>Takes up writing or sending that was given up or is waiting for its next attempt; not what only a person can decide.</summary>
    [Alias("Retry")]
    Task<RetryOutcome> Retry();
}

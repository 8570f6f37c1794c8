namespace LearningSessions.Grains.Feedback.Writing;

/// <summary>Writes the text of one draft.</summary>
public interface IFeedbackWriter
{
    /// <summary>Writes a draft from the calls it is given. Runs outside grain turns.</summary>
    Task<WritingOutcome> Write(WritingRequest request, CancellationToken cancel);
}

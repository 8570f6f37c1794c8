using LearningSessions.Grains.Interfaces.Feedback;

namespace LearningSessions.Grains.Feedback.Sending;

/// <summary>Knows whose a message is that was sent.</summary>
public interface ISentMessages
{
    /// <summary>The feedback that a message is of; null when nobody knows it.</summary>
    /// <param name="messageId">The delivery service's own id.</param>
    Task<FeedbackId?> FeedbackOf(string messageId);
}

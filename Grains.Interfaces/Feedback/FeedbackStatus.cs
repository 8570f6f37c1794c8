namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>Where a feedback stands.</summary>
[GenerateSerializer, Alias("FeedbackStatus")]
public enum FeedbackStatus
{
    /// <summary>Being written, or waiting to be.</summary>
    Writing = 1,

    /// <summary>Written; a person reviews it.</summary>
    InReview = 2,

    /// <summary>A person approved it.</summary>
    Approved = 3,

    /// <summary>On its way to the tutor.</summary>
    Sending = 4,

    /// <summary>Handed to the delivery service.</summary>
    Sent = 5,

    /// <summary>A person rejected it.</summary>
    Rejected = 6,

    /// <summary>There was nothing to write from, with the reason.</summary>
    Skipped = 7,

    /// <summary>Given up, with the reason, until a person retries it.</summary>
    Failed = 8,

    /// <summary>The process ended while a message was handed over: nobody knows whether it went out. A person says that it arrived, or has it sent again.</summary>
    Uncertain = 9,
}

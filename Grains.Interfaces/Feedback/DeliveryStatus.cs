namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>How far a message came. A greater number is further: a status never goes back to a smaller one.</summary>
[GenerateSerializer, Alias("DeliveryStatus")]
public enum DeliveryStatus
{
    /// <summary>It is on its way.</summary>
    Sent = 1,

    /// <summary>The service could not bring it after all. Ranks below arrival: what arrived has arrived.</summary>
    Failed = 2,

    /// <summary>It lies on the tutor's phone.</summary>
    Delivered = 3,

    /// <summary>The tutor opened it.</summary>
    Read = 4,

    /// <summary>The tutor pressed the receipt button.</summary>
    Confirmed = 5,
}

namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>What the delivery service said of a draft.</summary>
/// <param name="Service">Which one: outbox, whatsapp; "person" where a person said that the message arrived.</param>
/// <param name="MessageId">The service's own id of the message; blank where a person said that it arrived.</param>
/// <param name="At">When it took the message, UTC.</param>
[GenerateSerializer, Immutable, Alias("Delivery")]
public sealed record Delivery(
    [property: Id(0)] string Service,
    [property: Id(1)] string MessageId,
    [property: Id(2)] DateTimeOffset At)
{
    /// <summary>The service's template that carried the text; null where it has none.</summary>
    [Id(3)] public string? Template { get; init; }

    /// <summary>How far it came; null while nothing was heard since it was taken.</summary>
    [Id(4)] public DeliveryStatus? Status { get; init; }

    /// <summary>When it came there, UTC.</summary>
    [Id(5)] public DateTimeOffset? StatusAt { get; init; }

    /// <summary>Why it did not reach the tutor, in words a programme officer understands.</summary>
    [Id(6)] public string? Reason { get; init; }

    /// <summary>Whether one that did not reach the tutor may be sent again by itself.</summary>
    [Id(7)] public bool MayRetry { get; init; }
}

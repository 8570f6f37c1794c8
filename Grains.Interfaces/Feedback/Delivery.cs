namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>What the delivery service said of a draft.</summary>
/// <param name="Service">Which one: outbox, whatsapp.</param>
/// <param name="MessageId">The service's own id of the message.</param>
/// <param name="At">When it took the message, UTC.</param>
[GenerateSerializer, Immutable, Alias("Delivery")]
public sealed record Delivery(
    [property: Id(0)] string Service,
    [property: Id(1)] string MessageId,
    [property: Id(2)] DateTimeOffset At);

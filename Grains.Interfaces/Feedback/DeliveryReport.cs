namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>What a delivery service reports of a message after it took it. Reports come in any order, more than once, and one may never come; one
/// can come before the sending itself has returned.</summary>
/// <param name="Service">Which one: whatsapp.</param>
/// <param name="MessageId">The service's own id of the message.</param>
/// <param name="Key">The message's key, <c>{feedback}#{revision}.{draft}</c>; null when the service does not repeat it.</param>
/// <param name="Status">What happened.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Code">The service's own code of a failure; null for none.</param>
/// <param name="Reason">Of a failure, in words a programme officer understands; null for none.</param>
/// <param name="MayRetry">Whether a message that failed may be sent again by itself.</param>
[GenerateSerializer, Immutable, Alias("DeliveryReport")]
public sealed record DeliveryReport(
    [property: Id(0)] string Service,
    [property: Id(1)] string MessageId,
    [property: Id(2)] string? Key,
    [property: Id(3)] DeliveryStatus Status,
    [property: Id(4)] DateTimeOffset At,
    [property: Id(5)] string? Code = null,
    [property: Id(6)] string? Reason = null,
    [property: Id(7)] bool MayRetry = false);

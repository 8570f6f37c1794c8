namespace LearningSessions.Grains.Interfaces.Watches;

/// <summary>Tells that a sign of risk is new.</summary>
/// <param name="Id">Learner, rule and the phase it rests on: the same alert has the same id, however often it is sent.</param>
/// <param name="Sign">What was found.</param>
/// <param name="RaisedAt">When it was noticed, UTC.</param>
/// <param name="DeliveredAt">When the webhook took it, UTC; null where it has not, or there is none.</param>
[GenerateSerializer, Immutable, Alias("RiskAlert")]
public sealed record RiskAlert(
    [property: Id(0)] string Id,
    [property: Id(1)] RiskSign Sign,
    [property: Id(2)] DateTimeOffset RaisedAt,
    [property: Id(3)] DateTimeOffset? DeliveredAt);

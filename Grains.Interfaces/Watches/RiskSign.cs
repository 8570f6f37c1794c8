namespace LearningSessions.Grains.Interfaces.Watches;

/// <summary>A rule that holds for a learner, with what it rests on.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="Value">What was found: points of engagement lost, accuracy in percent, days.</param>
/// <param name="Limit">From where on (accuracy: below which) the rule holds.</param>
/// <param name="Phase">Where it was found: the phase that came last, or after which the gap begins.</param>
/// <param name="Session">The session of that phase.</param>
/// <param name="At">When that phase began, UTC.</param>
[GenerateSerializer, Immutable, Alias("RiskSign")]
public sealed record RiskSign(
    [property: Id(0)] RiskRule Rule,
    [property: Id(1)] decimal Value,
    [property: Id(2)] decimal Limit,
    [property: Id(3)] string Phase,
    [property: Id(4)] string Session,
    [property: Id(5)] DateTimeOffset At);

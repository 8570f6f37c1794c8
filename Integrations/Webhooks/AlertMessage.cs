using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Watches;

namespace LearningSessions.Integrations.Webhooks;

/// <summary>The body of an alert.</summary>
/// <param name="Type">What it is about: <c>learner.at_risk</c>.</param>
/// <param name="Timestamp">When it was noticed, UTC.</param>
/// <param name="Learner">The learner's id; names are not sent.</param>
/// <param name="Sign">Which rule holds, what was found, and from where on it counts.</param>
public sealed record AlertMessage(string Type, DateTimeOffset Timestamp, LearnerId Learner, RiskSign Sign);

using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Watches;

namespace LearningSessions.Storage.Catalogue.Watches;

/// <summary>A learner at risk.</summary>
/// <param name="Learner">Who.</param>
/// <param name="School">The school; null when unknown.</param>
/// <param name="Level">The class; null when unknown.</param>
/// <param name="AtRiskSince">Since when there is a sign, UTC.</param>
/// <param name="Signs">Which rules hold, what was found, and from where on it counts.</param>
/// <param name="LastAlertAt">When the newest alert was raised, UTC.</param>
public sealed record WatchRow(
    LearnerId Learner, string? School, string? Level, DateTimeOffset AtRiskSince, ImmutableArray<RiskSign> Signs, DateTimeOffset? LastAlertAt);

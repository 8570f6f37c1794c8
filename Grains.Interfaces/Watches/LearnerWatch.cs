using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Interfaces.Watches;

/// <summary>What is known of a learner's risk.</summary>
[GenerateSerializer, Immutable, Alias("LearnerWatch")]
public sealed record LearnerWatch
{
    /// <summary>Who.</summary>
    [Id(0)] public required LearnerId Learner { get; init; }

    /// <summary>The groups the learner belongs to.</summary>
    [Id(1)] public LearnerProfile Profile { get; init; } = new(null, null, null);

    /// <summary>The signs there are now; none when the learner is not at risk.</summary>
    [Id(2)] public ImmutableArray<RiskSign> Signs { get; init; } = [];

    /// <summary>Since when there is at least one sign, UTC; null when there is none.</summary>
    [Id(3)] public DateTimeOffset? AtRiskSince { get; init; }

    /// <summary>The newest alerts, the oldest first; at most 20.</summary>
    [Id(4)] public ImmutableArray<RiskAlert> Alerts { get; init; } = [];

    /// <summary>The delivery of alerts: progress, attempts and errors; null when there was none.</summary>
    [Id(5)] public WorkProgress? Work { get; init; }

    /// <summary>The newest phases that the signs rest on, at most three, in the order of their start.</summary>
    [Id(6)] public ImmutableArray<PhaseScore> Phases { get; init; } = [];
}

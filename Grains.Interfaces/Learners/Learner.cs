using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Learners;

/// <summary>What is known of a learner, in short.</summary>
[GenerateSerializer, Immutable, Alias("Learner")]
public sealed record Learner
{
    /// <summary>The learner's id.</summary>
    [Id(0)] public required LearnerId Id { get; init; }

    /// <summary>The groups the learner belongs to.</summary>
    [Id(1)] public LearnerProfile Profile { get; init; } = new(null, null, null);

    /// <summary>Responses kept.</summary>
    [Id(2)] public long Responses { get; init; }

    /// <summary>Of these, without a session near enough.</summary>
    [Id(3)] public long Unmatched { get; init; }

    /// <summary>Of these, matched to a session whose progress names no phase.</summary>
    [Id(4)] public long NoPhase { get; init; }

    /// <summary>Lesson sessions kept.</summary>
    [Id(5)] public int Sessions { get; init; }

    /// <summary>The first response, UTC.</summary>
    [Id(6)] public DateTimeOffset? FirstAt { get; init; }

    /// <summary>The last response, UTC.</summary>
    [Id(7)] public DateTimeOffset? LastAt { get; init; }

    /// <summary>The newest phases, in the order of their start; at most 20.</summary>
    [Id(8)] public ImmutableArray<PhaseScore> NewestPhases { get; init; } = [];
}

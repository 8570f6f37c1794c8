using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Grains.Learners;

/// <summary>What a learner keeps: the head. Responses and session rows lie in pages.</summary>
[GenerateSerializer, Immutable, Alias("LearnerState")]
public sealed record LearnerState
{
    /// <summary>The groups the learner belongs to.</summary>
    [Id(0)] public LearnerProfile Profile { get; init; } = new(null, null, null);

    /// <summary>The pages of responses, in the order they were written.</summary>
    [Id(1)] public ImmutableArray<ResponsePage> ResponsePages { get; init; } = [];

    /// <summary>The pages of session rows, in the order of time.</summary>
    [Id(2)] public ImmutableArray<SessionPageEntry> SessionPages { get; init; } = [];

    /// <summary>The newest imports that brought responses; at most <see cref="LearnerRules.MaxImports"/>.</summary>
    [Id(3)] public ImmutableArray<ImportTally> Imports { get; init; } = [];

    /// <summary>Responses without a session near enough.</summary>
    [Id(4)] public long Unmatched { get; init; }

    /// <summary>Responses matched to a session whose progress names no phase.</summary>
    [Id(5)] public long NoPhase { get; init; }

    /// <summary>The phases that this write changes; one without responses is no more. The catalogue has the others.</summary>
    [Id(6)] public ImmutableArray<PhaseScore> ChangedPhases { get; init; } = [];

    /// <summary>Whether another write brings further phases: after a crash in between, all are written again.</summary>
    [Id(7)] public bool MorePhases { get; init; }

    /// <summary>Whether the phases that the catalogue has go before the changed ones are written.</summary>
    [Id(8)] public bool PhasesAnew { get; init; }
}

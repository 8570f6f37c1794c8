using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Interfaces.Clips;

/// <summary>One pass over the clips of a learner, and how far it has come.</summary>
[GenerateSerializer, Immutable, Alias("ClipAnalysis")]
public sealed record ClipAnalysis
{
    /// <summary>Whose clips.</summary>
    [Id(0)] public required LearnerId Learner { get; init; }

    /// <summary>What was asked for.</summary>
    [Id(1)] public required AnalyseClips Command { get; init; }

    /// <summary>Progress, attempts and errors.</summary>
    [Id(2)] public WorkProgress Work { get; init; } = new();

    /// <summary>Counts the passes over this learner's clips, from 1.</summary>
    [Id(3)] public int Pass { get; init; } = 1;

    /// <summary>Up to which of the learner's responses it has come.</summary>
    [Id(4)] public long After { get; init; }

    /// <summary>What became of the clips so far.</summary>
    [Id(5)] public ClipCounts Counts { get; init; } = new();

    /// <summary>The newest clips that could not be used, at most 20.</summary>
    [Id(6)] public ImmutableArray<ClipFault> Faults { get; init; } = [];
}

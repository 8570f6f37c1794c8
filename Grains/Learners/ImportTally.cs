using LearningSessions.Grains.Interfaces.Imports;

namespace LearningSessions.Grains.Learners;

/// <summary>What became of the responses that one import brought a learner.</summary>
[GenerateSerializer, Immutable, Alias("ImportTally")]
public sealed record ImportTally
{
    /// <summary>The import.</summary>
    [Id(0)] public required ImportId Import { get; init; }

    /// <summary>The number of the last event that was taken in; what comes up to it once more is a repeat.</summary>
    [Id(1)] public long LastRecord { get; init; }

    /// <summary>Events the learner had already.</summary>
    [Id(2)] public long Duplicate { get; init; }

    /// <summary>Responses without a session near enough.</summary>
    [Id(3)] public long Unmatched { get; init; }

    /// <summary>Responses matched to a session whose progress names no phase.</summary>
    [Id(4)] public long NoPhase { get; init; }

    /// <summary>Responses that count in a phase.</summary>
    [Id(5)] public long Grouped { get; init; }

    /// <summary>With so many responses more whose match is <paramref name="match"/>.</summary>
    public ImportTally With(SessionCell? match, int count) => match switch
    {
        null => this with { Unmatched = Unmatched + count },
        { Phase: null } => this with { NoPhase = NoPhase + count },
        _ => this with { Grouped = Grouped + count },
    };
}

namespace LearningSessions.Grains.Interfaces.Imports;

/// <summary>What became of what was read. Each event is in one bucket; those from <see cref="Duplicate"/> on are counted from what the learners hold,
/// and so are final when the import has ended.</summary>
[GenerateSerializer, Immutable, Alias("ImportCounts")]
public sealed record ImportCounts
{
    /// <summary>Events (or rows of a CSV file) read.</summary>
    [Id(0)] public long Read { get; init; }

    /// <summary>Records that do not parse; in the dead letters.</summary>
    [Id(1)] public long Malformed { get; init; }

    /// <summary>Events that are no RESPONSE.</summary>
    [Id(2)] public long OtherEid { get; init; }

    /// <summary>Responses in another language than those kept, or in none.</summary>
    [Id(3)] public long OtherLanguage { get; init; }

    /// <summary>Without user or readable time; in the dead letters.</summary>
    [Id(4)] public long Incomplete { get; init; }

    /// <summary>The learner has it already.</summary>
    [Id(5)] public long Duplicate { get; init; }

    /// <summary>No session of the learner within five minutes.</summary>
    [Id(6)] public long Unmatched { get; init; }

    /// <summary>Its session's progress names no phase.</summary>
    [Id(7)] public long NoPhase { get; init; }

    /// <summary>Counted in a phase.</summary>
    [Id(8)] public long Grouped { get; init; }

    /// <summary>Rows (of sessions, of clip metrics) that were kept.</summary>
    [Id(9)] public long Kept { get; init; }

    /// <summary>Of learners that the import is not of.</summary>
    [Id(10)] public long NotSelected { get; init; }
}

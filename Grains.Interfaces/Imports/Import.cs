using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Interfaces.Imports;

/// <summary>One import and how far it has come.</summary>
[GenerateSerializer, Immutable, Alias("Import")]
public sealed record Import
{
    /// <summary>Its id.</summary>
    [Id(0)] public required ImportId Id { get; init; }

    /// <summary>What was handed over.</summary>
    [Id(1)] public required SubmitImport Submission { get; init; }

    /// <summary>Progress, attempts and errors.</summary>
    [Id(2)] public WorkProgress Work { get; init; } = new();

    /// <summary>How far it is; while an attempt is under way, the newest it told.</summary>
    [Id(3)] public ImportProgress Progress { get; init; } = new();

    /// <summary>How many records lie in the dead letters.</summary>
    [Id(4)] public long DeadLetters { get; init; }

    /// <summary>In how many parts the dead letters lie.</summary>
    [Id(5)] public int DeadLetterParts { get; init; }
}
